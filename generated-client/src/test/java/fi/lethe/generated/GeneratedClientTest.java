// SPDX-License-Identifier: Apache-2.0
package fi.lethe.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.lethe.client.ApiException;
import fi.lethe.client.api.AuditApi;
import fi.lethe.client.model.CancelErasure;
import fi.lethe.client.model.Contact;
import fi.lethe.client.model.CustomerAnswer;
import fi.lethe.client.model.ForgetCustomer;
import fi.lethe.client.model.ForgottenKept;
import fi.lethe.client.model.ForgottenUnit;
import fi.lethe.client.model.HistoryEntry;
import fi.lethe.client.model.KnownPersonNameAnswer;
import fi.lethe.client.model.LiftRestriction;
import fi.lethe.client.model.Money;
import fi.lethe.client.model.PersonName;
import fi.lethe.client.model.PostalAddress;
import fi.lethe.client.model.Problem;
import fi.lethe.client.model.RecordOrderBody;
import fi.lethe.client.model.RecordOrderBodyInvoice;
import fi.lethe.client.model.RecordOrderBodyLine;
import fi.lethe.client.model.RegisterCustomerBody;
import fi.lethe.client.model.RestrictProcessing;
import fi.lethe.client.model.SearchBody;
import fi.lethe.client.model.SettleInvoiceBody;
import fi.lethe.client.model.Shredded;
import fi.lethe.client.model.Withheld;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a public generator makes of {@code docs/openapi.json} can be used: it alone tells the demonstration's story. */
class GeneratedClientTest {
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final String NAME = "Aino Esimerkkinen";
    private static final String INVOICE = "INV-77";

    @TempDir
    private Path directory;

    @Test
    void a_generated_client_tells_the_demonstrations_story() throws Exception {
        try (var demo = RunningDemo.start(directory)) {
            var staff = Somebody.signedIn(demo, "staff");
            var responsible = Somebody.signedIn(demo, "responsible");
            var customer = registeredWithAnOrder(staff);
            var lifted = restrictedAndLifted(staff, customer);
            found(staff, customer, lifted);
            orderedToBeForgotten(staff, customer);
            cancelled(staff, responsible, customer);
            forgotten(staff, customer);
            told(Somebody.signedIn(demo, "auditor"), customer);
        }
    }

    private static UUID registeredWithAnOrder(Somebody staff) throws ApiException {
        var address = new PostalAddress()
                .street("Laukaantie 4")
                .postalCode("40320")
                .locality("Jyväskylä")
                .country("FI");
        var registered = staff.commands()
                .registerCustomer(
                        new RegisterCustomerBody()
                                .name(new PersonName().full(NAME))
                                .contact(new Contact().email("aino@example.fi").address(address))
                                .source(RegisterCustomerBody.SourceEnum.WEB_REGISTRATION)
                                .obtainedOn(TODAY),
                        UUID.randomUUID(),
                        null);
        assertThat(registered.getVersion()).isEqualTo(1);
        var line = new RecordOrderBodyLine()
                .description("Kirjahylly, koivu")
                .quantity(BigDecimal.ONE)
                .unitPrice(new BigDecimal("129.00"));
        var ordered = staff.commands()
                .recordOrder(
                        new RecordOrderBody()
                                .customer(registered.getCustomer())
                                .order("2026-77")
                                .orderedOn(TODAY)
                                .addLinesItem(line)
                                .total(new Money()
                                        .amount(new BigDecimal("129.00"))
                                        .currency("EUR"))
                                .invoice(new RecordOrderBodyInvoice()
                                        .number(INVOICE)
                                        .dueOn(TODAY.plusDays(14)))
                                .source(RecordOrderBody.SourceEnum.WEB_SHOP)
                                .obtainedOn(TODAY),
                        null,
                        "\"1\"");
        assertThat(ordered.getVersion()).isEqualTo(2);
        var read = staff.read(registered.getCustomer(), ordered.getPosition());
        assertThat(read.getState()).isEqualTo(CustomerAnswer.StateEnum.ACTIVE);
        assertThat(read.getName().getActualInstance())
                .isInstanceOfSatisfying(
                        KnownPersonNameAnswer.class,
                        known -> assertThat(known.getValue().getFull()).isEqualTo(NAME));
        return registered.getCustomer();
    }

    private static long restrictedAndLifted(Somebody staff, UUID customer) throws ApiException {
        var restricted = staff.commands()
                .restrictProcessing(
                        new RestrictProcessing()
                                .customer(customer)
                                .ground(RestrictProcessing.GroundEnum.ACCURACY_CONTESTED),
                        null,
                        null);
        var read = staff.read(customer, restricted.getPosition());
        assertThat(read.getName().getActualInstance()).isInstanceOf(Withheld.class);
        assertThat(read.getRestriction()).isNotNull();
        var lifted = staff.commands()
                .liftRestriction(new LiftRestriction().customer(customer).informedAt(NOW), null, null);
        assertThat(staff.read(customer, lifted.getPosition()).getRestriction()).isNull();
        return lifted.getPosition();
    }

    private static void found(Somebody staff, UUID customer, long after) throws ApiException {
        var found =
                staff.registry().searchCustomers(new SearchBody().q("esimerkki").after(after));
        assertThat(found.getCustomers()).extracting(each -> each.getCustomer()).contains(customer);
    }

    private static void orderedToBeForgotten(Somebody staff, UUID customer) throws ApiException {
        var ordered = staff.commands()
                .forgetCustomer(
                        new ForgetCustomer().customer(customer).ground(ForgetCustomer.GroundEnum.CONSENT_WITHDRAWN),
                        null,
                        null);
        assertThat(ordered.getShredded()).extracting(ForgottenUnit::getCategory).contains("IDENTITY", "CONTACT");
        assertThat(ordered.getRetained()).extracting(ForgottenKept::getGround).containsExactly("OPEN_INVOICE");
        assertThat(ordered.getKeysDieAt()).isAfter(NOW);
        var read = staff.read(customer, ordered.getPosition());
        assertThat(read.getState()).isEqualTo(CustomerAnswer.StateEnum.ERASURE_ORDERED);
        assertThat(read.getName().getActualInstance()).isInstanceOf(Withheld.class);
    }

    /** By the responsible person; to staff the refusal tells why not. */
    private static void cancelled(Somebody staff, Somebody responsible, UUID customer) throws Exception {
        var cancel = new CancelErasure().customer(customer);
        var refused =
                catchThrowableOfType(ApiException.class, () -> staff.commands().cancelErasure(cancel, null, null));
        assertThat(refused.getCode()).isEqualTo(403);
        var problem = staff.client().getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getType()).hasToString("/problems/role-not-permitted");

        var cancelled = responsible.commands().cancelErasure(cancel, null, null);
        var read = staff.read(customer, cancelled.getPosition());
        assertThat(read.getState()).isEqualTo(CustomerAnswer.StateEnum.ACTIVE);
        assertThat(read.getName().getActualInstance()).isInstanceOf(KnownPersonNameAnswer.class);
    }

    private static void forgotten(Somebody staff, UUID customer) throws ApiException {
        staff.commands()
                .settleInvoice(
                        new SettleInvoiceBody()
                                .customer(customer)
                                .invoice(INVOICE)
                                .settledAt(NOW.toString()),
                        null,
                        null);
        var forgotten = staff.commands()
                .forgetCustomer(
                        new ForgetCustomer()
                                .customer(customer)
                                .pause("PT0S")
                                .ground(ForgetCustomer.GroundEnum.CONSENT_WITHDRAWN),
                        null,
                        null);
        assertThat(forgotten.getRetained()).isEmpty();
        var read = staff.read(customer, forgotten.getPosition());
        assertThat(read.getName().getActualInstance()).isInstanceOfAny(Shredded.class, Withheld.class);
    }

    private static void told(Somebody auditor, UUID customer) throws ApiException {
        var history = new AuditApi(auditor.client()).readHistory(customer.toString(), null, null);
        assertThat(history.getEntries())
                .extracting(HistoryEntry::getType)
                .startsWith(
                        "CustomerRegistered",
                        "OrderRecorded",
                        "ProcessingRestricted",
                        "RestrictionLifted",
                        "ErasureOrdered",
                        "ErasureCancelled",
                        "InvoiceSettled",
                        "ErasureOrdered");
    }
}
