// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lethe.events.personal.BillTo;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.Money;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.query.search.index.Searchable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Maija Äijälä, äij",
                "Maija Äijälä, AIJALA",
                "Maija Äijälä, maija äijälä",
                "Maija Äijälä, äijälä mai",
                "Väinö Möttönen, mottonen",
                "Väinö Möttönen, MÖTTÖ",
                "Väinö Möttönen, vai",
                "Åke Ahlström, ake ahlst",
                "Leena Aho-Virtanen, aho",
                "Leena Aho-Virtanen, virt",
                "Leena Aho-Virtanen, aho-virt",
                "Leena Aho-Virtanen, aho‑virtanen",
                "Leena Aho-Virtanen, aho virtanen",
                "Anna-Liisa-Maria Ek, liisa-mar",
                "Carl von Essen, von essen",
                "Carl von Essen, ess",
                "Carl von Essen, von",
                "Gustaf af Heurlin, af heurlin",
                "Sofia D'Angelo, d'angelo",
                "Sofia D'Angelo, d’ang",
                "Sofia D'Angelo, dangelo",
                "Sofia D'Angelo, angelo",
                "Sofia D'Angelo, d angelo",
                "Pat O’Brien, o'brien",
                "Pat O’Brien, obrien",
                "Pat O’Brien, brien",
                "Özgür Şahin, ozgur sahin",
                "Özgür Şahin, ÖZGÜR",
                "Iğdır Işık, ışı",
                "Iğdır Işık, isik",
                "Søren Ørsted, orsted",
                "Groß, gross",
                "Łukasz Wałęsa, walesa",
                "Li Ng-Virtanen, li virtanen"
            })
    void a_name_is_found_as_people_type_it(String name, String text) {
        assertFound(new PersonName(name, null), text);
    }

    @ParameterizedTest
    @CsvSource({
        "Maija Äijälä, ija",
        "Maija Äijälä, maija möttönen",
        "Maija Äijälä, äijäläinen",
        "Leena Aho-Virtanen, virtanen-aho",
        "Li Ng, ng virtanen"
    })
    void a_name_is_not_found_by_what_is_not_in_it(String name, String text) {
        assertThat(Question.of(text).matches(List.of(new PersonName(name, null))))
                .isFalse();
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        var decomposed = Normalizer.normalize("Möttönen Åström", Normalizer.Form.NFD);
        assertFound(new PersonName(decomposed, null), "Möttönen Åström");
        assertFound(new PersonName("Möttönen Åström", null), decomposed);
    }

    @Test
    void the_name_called_by_and_the_organisation_count_too() {
        assertFound(new PersonName("Margareta Ek", "Marketta"), "marketta ek");
        assertThat(Question.of("marketta esimerkki")
                        .matches(List.of(
                                new PersonName("Margareta Ek", "Marketta"),
                                new Organisation("Esimerkki Oy", null, null))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10456, 10456", "7, 7", "AS-0042 B, as-0042 b", "1000045671234567890123, 1000045671234567890123"})
    void a_customer_is_found_by_the_whole_number_of_another_register(String number, String text) {
        assertFound(new PersonName("Maija Meikäläinen", null, number), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1045", "0456", "104567"})
    void a_customer_is_not_found_by_a_part_of_that_number(String text) {
        assertThat(Question.of(text).matches(List.of(new PersonName("Maija Meikäläinen", null, "10456"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maija.Meikalainen@example.fi",
                "maija.meikalainen",
                "4567",
                "1234567",
                "040 123 4567",
                "0401234567",
                "+358 40 1234567",
                "+358-40-123 4567",
                "00358401234567"
            })
    void a_contact_is_found_by_address_and_last_digits(String text) {
        assertFound(new Contact("maija.meikalainen@example.fi", "+358401234567", null, null), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.fi", "5678", "0501234567", "3456", "meikalainen"})
    void a_contact_is_not_found_by_less(String text) {
        var contact = new Contact("maija.meikalainen@example.fi", "+358401234567", null, null);
        assertThat(Question.of(text).matches(List.of(contact))).isFalse();
    }

    @Test
    void an_invoice_is_found_by_its_number_and_not_by_the_name_on_it() {
        var invoice = new InvoiceDetails(
                "INV-7 B", new Money(new BigDecimal("1.00"), "EUR"), new BillTo("Maija Meikäläinen", null), null);
        assertFound(invoice, "inv-7 b");
        assertThat(Question.of("meikäläinen").matches(List.of(invoice))).isFalse();
        assertThat(Question.of("inv-7").matches(List.of(invoice))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "'", "a b c d e f g h i j kaikki"})
    void where_nothing_can_be_looked_up_nothing_is(String text) {
        assertThatThrownBy(() -> Question.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_longer_than_what_is_indexed_are_told_apart() {
        var name = new PersonName("Kahdenkymmenenkirjaimenylittäjä", null);
        assertFound(name, "kahdenkymmenenkirjaimenylitt");
        assertThat(Question.of("kahdenkymmenenkirjaimenali").matches(List.of(name)))
                .isFalse();
    }

    /** Found in both steps: by the index, and when the value is read again. */
    private static void assertFound(PersonalValue value, String text) {
        var question = Question.of(text);
        var indexed = Searchable.of(value).terms();
        assertThat(question.matches(List.of(value))).as("read again").isTrue();
        assertThat(question.readings())
                .as("looked up among %s", indexed)
                .anyMatch(words -> words.stream()
                        .map(Wanted::terms)
                        .filter(terms -> !terms.isEmpty())
                        .allMatch(terms -> !common(terms, indexed).isEmpty()));
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
