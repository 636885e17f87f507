// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09 123456                  | FI | +3589123456
            040‑123 4567          | FI | +358401234567
            014 123456 x12             | FI | +35814123456 ext. 12
            +358 14 123456 ext. 12     | FI | +35814123456 ext. 12
            014 123456, alanumero 12   | FI | +35814123456 ext. 12
            +35814123456 ext. 12       | SE | +35814123456 ext. 12
            030-0074321                | DE | +49300074321
            (0)40 123 4567             | FI | +358401234567
            +46 8 123 456 78           | FI | +46812345678""")
    void a_number_is_of_its_country_and_keeps_its_extension(String text, String country, String full) {
        assertThat(ContactForms.phone(text, country)).contains(full);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09 123456 koti  | FI
            09-123456 Ari   | FI
            0800 KISSA      | FI
            (5) 555-4729    | MX
            12              | FI
            112 koti        | FI
            040 1234567 / 050 1234567 | FI""")
    void letters_are_never_dialled_and_what_is_not_valid_there_is_none(String text, String country) {
        assertThat(ContactForms.phone(text, country)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hämeenlinna.fi",
                "HTTPS://example.fi",
                "http://example.fi:8080/x?y=z",
                "https://192.0.2.1"
            })
    void a_web_address_may_have_letters_of_any_language(String text) {
        assertThat(ContactForms.isWebAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.fi",
                "example.fi",
                "ftp://example.fi",
                "https://",
                "https://ä ö.fi",
                "javascript:alert(1)"
            })
    void what_says_no_scheme_of_the_web_is_none(String text) {
        assertThat(ContactForms.isWebAddress(text)).isFalse();
    }
}
