// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.query.search.index.Searchable;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was kept as it was given is found: by its digits, its words, a short name whole, a domain in either spelling. */
class FoundAsGivenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09 123456 koti       | 123456
            09 123456 koti       | koti
            09-123456 Ari        | 09 123456
            +35814123456 ext. 12 | 123456
            +35814123456 ext. 12 | 014 123456
            (5) 555-4729         | 5554729""")
    void a_phone_number(String phone, String question) {
        assertFound(new Contact(null, phone, null, null), question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.example.fi          | example
            www.example.fi          | www.example.fi
            https://www.example.fi  | example.fi
            https://hämeenlinna.fi | hämeenlinna""")
    void a_web_address(String www, String question) {
        assertFound(new Contact(null, null, www, null), question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maija@hämeenlinna.fi       | maija@xn--hmeenlinna-q5a.fi
            maija@xn--hmeenlinna-q5a.fi | maija@hämeenlinna.fi
            Maija@HÄMEENLINNA.FI       | maija@hämeenlinna.fi""")
    void an_email_address_by_either_spelling_of_its_domain(String email, String question) {
        assertFound(new Contact(email, null, null, null), question);
    }

    @ParameterizedTest
    @CsvSource({"Bo Ek,Bo Ek", "Bo Ek,ek", "Ng Wu,wu ng", "李娜,李娜", "王,王", "Li,LI"})
    void a_short_name_by_the_whole_of_it(String name, String question) {
        assertFound(new PersonName(name, null), question);
    }

    private static void assertFound(PersonalValue value, String text) {
        var question = Question.of(text);
        var terms = Searchable.of(List.of(value)).terms();

        assertThat(question.matches(List.of(value))).isTrue();
        assertThat(question.readings())
                .as("the index proposes it")
                .anySatisfy(words -> assertThat(words)
                        .allSatisfy(word -> assertThat(Collections.disjoint(word.terms(), terms)
                                        && !word.terms().isEmpty())
                                .isFalse()));
    }
}
