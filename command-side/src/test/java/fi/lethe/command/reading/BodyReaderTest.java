// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.lethe.access.problems.FieldError;
import fi.lethe.command.constraints.Filled;
import fi.lethe.command.constraints.HasHappened;
import fi.lethe.events.RegisterName;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final String CANARY = "Kanarialintu-4711";

    private final BodyReader reader = new BodyReader(CLOCK);

    record Body(
            @Nullable CustomerId customer,
            @Valid PersonName name,
            @Valid @Nullable Organisation organisation,
            @Valid @Nullable Contact contact,
            @Nullable RegisterName register,
            Source source,
            @HasHappened LocalDate obtainedOn,
            @Nullable Instant settledAt,
            @Nullable List<@Valid Line> lines,
            @Valid @Nullable Money total) {}

    record Named(@JsonProperty("case") @Filled String caseName) {}

    record Line(@Filled String description, java.math.BigDecimal quantity) {}

    @Test
    void a_whole_body_is_read() {
        var body = reader.read(utf8("""
                {"customer":"019aa000-0000-7000-8000-000000000001","name":{"full":"Maija Meikäläinen 😀","calledBy":"Maija","customerNumber":"1310523081-0123456789012345678901234567"},
                 "organisation":{"name":"Esimerkki Oy","businessId":"0112038-9"},
                 "contact":{"email":"maija@example.fi","phone":"+358 40 1234567","www":"https://esimerkki.fi",
                   "address":{"street":"Laukaantie 4","postalCode":"40320","locality":"Jyväskylä","country":"FI"}},
                 "register":"customers","source":"WEB_REGISTRATION","obtainedOn":"2026-11-20",
                 "lines":[{"description":"Kirja","quantity":2}],"total":{"amount":"12.90","currency":"EUR"}}"""), Body.class);

        assertThat(body.name())
                .isEqualTo(new PersonName("Maija Meikäläinen 😀", "Maija", "1310523081-0123456789012345678901234567"));
        assertThat(body.total()).isEqualTo(new Money(new java.math.BigDecimal("12.90"), "EUR"));
        assertThat(body.source()).isEqualTo(Source.WEB_REGISTRATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|/name /source /obtainedOn",
                "null|``",
                "[]|``",
                "{'name':{},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/full",
                "{'name':{'full':' '},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/full",
                "{'name':{'full':5},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/full",
                "{'name':{'full':true},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/full",
                "{'name':{'full':5},'source':7,'obtainedOn':'eilen','more':1}|`/name/full /source /obtainedOn `",
                "{'name':{'full':['a']},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/full",
                "{'name':'Maija','source':'SHOP','obtainedOn':'2026-11-20'}|/name",
                "{'name':null,'source':'SHOP','obtainedOn':'2026-11-20'}|/name",
                "{'name':{'full':'M','nick':'x'},'source':'SHOP','obtainedOn':'2026-11-20'}|/name",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','more':{'deep':[1]}}|``",
                "{'name':{'full':'M'},'source':'SHOP','source':'SHOP','obtainedOn':'2026-11-20'}|/source",
                "{'name':{'full':'M'},'source':'shop','obtainedOn':'2026-11-20'}|/source",
                "{'name':{'full':'M'},'source':7,'obtainedOn':'2026-11-20'}|/source",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'20.11.2026'}|/obtainedOn",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2027-11-20'}|/obtainedOn",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','customer':'1-1-1-1-1'}|/customer",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','contact':{'email':'maija'}}|/contact/email",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','contact':{'phone':'ei ole'}}|/contact/phone",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','contact':{'www':'javascript:x'}}|/contact/www",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','contact':{'address':{'country':'XX'}}}|/contact/address/country",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','organisation':{'name':'O','businessId':'0112038-8'}}|/organisation/businessId",
                "{'name':{'full':'M','customerNumber':'\\u200B'},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/customerNumber",
                "{'name':{'full':'M','customerNumber':'12345678901234567890123456789012345678901'},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/customerNumber",
                "{'name':{'full':'M','customerNumber':'131052-308T'},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/customerNumber",
                "{'name':{'full':'M','customerNumber':104},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/customerNumber",
                "{'name':{'full':'131052-308T'},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/full",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','lines':[{'description':'hetu 131052-308T','quantity':1}]}|/lines/0/description",
                "{'name':{'full':'a\\u0000b'},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/full",
                "{'name':{'full':'a\\ud800b'},'source':'SHOP','obtainedOn':'2026-11-20'}|/name/full",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','lines':{}}|/lines",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','lines':[null]}|/lines/0",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','lines':[{'description':'d','quantity':'1e999999999'}]}|/lines/0/quantity",
                "{'name':{'full':'M'},'source':'SHOP','obtainedOn':'2026-11-20','total':{'amount':'x','currency':'EURO'}}|/total/amount /total/currency",
            })
    void each_fault_is_told_with_its_place(String json, String pointers) {
        var refused = catchThrowableOfType(
                ContentRefused.class, () -> reader.read(utf8(json.replace('\'', '"')), Body.class));

        assertThat(refused).isNotNull();
        assertThat(refused.errors().stream().map(FieldError::pointer))
                .containsExactlyInAnyOrder(pointers.split(" ", -1));
    }

    @Test
    void a_fault_stands_at_the_name_that_the_member_has_in_json() {
        var refused =
                catchThrowableOfType(ContentRefused.class, () -> reader.read(utf8("{\"case\":\" \"}"), Named.class));

        assertThat(refused.errors().stream().map(FieldError::pointer)).containsExactly("/case");
    }

    @Test
    void faults_stand_in_the_order_of_the_members() {
        var json =
                "{'name':{'full':' ','calledBy':'1310523081'},'source':'SHOP','obtainedOn':'2027-11-20','lines':[{'description':'','quantity':1},"
                        + "{'description':' ','quantity':1}],'contact':{'email':'x','address':{'country':'xx'},'www':'y'},'total':{'amount':'1','currency':'EUR'},"
                        + "'organisation':{'name':'O','businessId':'1'}}";

        var refused = catchThrowableOfType(
                ContentRefused.class, () -> reader.read(utf8(json.replace('\'', '"')), Body.class));

        assertThat(refused.errors().stream().map(FieldError::pointer))
                .containsExactly(
                        "/name/full",
                        "/organisation/businessId",
                        "/contact/email",
                        "/contact/www",
                        "/contact/address/country",
                        "/obtainedOn",
                        "/lines/0/description",
                        "/lines/1/description");
    }

    @Test
    void an_older_register_may_hold_a_phone_number_that_is_none() {
        var json = utf8("{\"name\":{\"full\":\"M\"},\"source\":\"SHOP\",\"obtainedOn\":\"2026-11-20\","
                + "\"contact\":{\"phone\":\"ei ole\"}}");

        assertThat(BodyReader.ofOlderRegisters(CLOCK).read(json, Body.class).contact())
                .isNotNull();
        assertThatThrownBy(() -> reader.read(json, Body.class)).isInstanceOf(ContentRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}x", "not json", "{\"a\":\"\u0001\"}", "{'a':1}", "{\"a\":01}", "NaN"})
    void what_is_no_json_is_malformed(String json) {
        assertThatThrownBy(() -> reader.read(utf8(json), Body.class)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void bytes_that_are_no_utf8_are_malformed() {
        var latin = "{\"name\":{\"full\":\"Mäki\"}}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> reader.read(latin, Body.class)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void deep_nesting_is_malformed_and_does_not_exhaust_the_stack() {
        assertThatThrownBy(() -> reader.read(utf8("[".repeat(100_000)), Body.class))
                .isInstanceOf(MalformedJson.class);
    }

    @Test
    void a_string_of_a_mebibyte_is_a_fault_at_its_place() {
        var json = "{\"name\":{\"full\":\"" + "å".repeat(1 << 19)
                + "\"},\"source\":\"SHOP\",\"obtainedOn\":\"2026-11-20\"}";

        var refused = catchThrowableOfType(ContentRefused.class, () -> reader.read(utf8(json), Body.class));

        assertThat(refused.errors().stream().map(FieldError::pointer)).containsExactly("/name/full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':{'full':'M'},'source':'%s','obtainedOn':'%s','customer':'%s','contact':{'email':'%s'}}",
                "{'name':'%s','source':['%s'],'total':{'amount':'%s','currency':'%s'}}",
                "{'name':{'full':'%s"
            })
    void a_refusal_never_repeats_a_value(String json) {
        var body = utf8(json.replace('\'', '"').replace("%s", CANARY));

        var refused = catchThrowableOfType(RuntimeException.class, () -> reader.read(body, Body.class));

        var told = new java.io.StringWriter();
        refused.printStackTrace(new java.io.PrintWriter(told));
        if (refused instanceof ContentRefused content) {
            told.append(content.errors().toString());
        }
        assertThat(told.toString()).doesNotContain(CANARY).isNotBlank();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
