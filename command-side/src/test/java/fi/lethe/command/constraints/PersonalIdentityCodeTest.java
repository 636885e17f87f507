// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 131052-308T is the code that the Digital and Population Data Services Agency uses as its example. */
class PersonalIdentityCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308T",
                "131052–308T",
                "131052\u2011308T",
                "131052\u2010308T",
                "131052\u2012308T",
                "131052—308T",
                "131052\u2212308T",
                "131052\uFF0D308T",
                "131052\uFE63308T",
                "131052\uFE58308T",
                "131052\u207B308T",
                "131052308T",
                "131052 308T",
                "131052\u00A0308T",
                "131052\u202F308T",
                "131052 - 308T",
                "131052--308T",
                "131052-308t",
                "131052a308t",
                "131052B308T",
                "131052F308T",
                "131052Y308T",
                "131052U308T",
                "131052+308T",
                "１３１０５２－３０８Ｔ",
                "131052\u200B-\u200D308\uFEFFT",
                "1310\u00AD52-308T",
                "1\u206031052308T",
                "١٣١٠٥٢-٣٠٨T",
                "131052/308T",
                "131052.308T",
                "131052_308T",
                "131052-308 T",
                "hetu131052-308T",
                "HETU:131052-308T",
                "Testi 131052308T asiakas",
                "(131052-308T)",
                "010190-0023 131052-308T",
                "131052-308t\u0308" // with a diaeresis above the last letter
            })
    void a_code_is_found_however_it_is_written(String text) {
        assertThat(PersonalIdentityCode.isIn(text)).isTrue();
    }

    @Test
    void ten_digits_are_a_code_among_words_only() {
        var code = "010190-1340"; // the check character is a digit here
        var bare = code.replace("-", "");

        assertThat(PersonalIdentityCode.isIn(code)).isTrue();
        assertThat(PersonalIdentityCode.isInWords("Maija " + bare)).isTrue();
        assertThat(PersonalIdentityCode.isInWords(bare.substring(0, 6) + " " + bare.substring(6)))
                .isTrue();
        assertThat(PersonalIdentityCode.isIn(bare)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "131052-308U",
                "310252-308T",
                "131352-308T",
                "001052-308T",
                "290253-3081",
                "131052-0011",
                "0112038-9",
                "FI01120389",
                "FI21 1234 5600 0007 85",
                "FI2112345600000785",
                "+358 40 1234567",
                "040 123 4567",
                "0401234567",
                "020 7654 321",
                "1234567890",
                "1310523081T",
                "9131052308T",
                "131052308TX",
                "RF18 1234 5678 9012",
                "2026000123",
                "978-951-0-12345-6",
                "12,90",
                "2026-11-20",
                "131052",
                "308T",
                "019aa000-0000-7000-8000-000000000001",
                "ab131052-3081-7000-8000-0123456789ab"
            })
    void ordinary_numbers_are_none(String text) {
        assertThat(PersonalIdentityCode.isIn(text)).isFalse();
        assertThat(PersonalIdentityCode.isInWords(text)).isFalse();
    }

    @Test
    void no_phone_number_and_no_running_number_of_ten_digits_is_refused() {
        assertThat(IntStream.range(0, 1_000_000).mapToObj("0401%06d"::formatted))
                .noneMatch(PersonalIdentityCode::isIn);
        assertThat(IntStream.range(0, 100_000)
                        .mapToObj(number -> "+358 40 1%02d %04d".formatted(number % 100, number / 100)))
                .noneMatch(PersonalIdentityCode::isIn);
        assertThat(IntStream.range(0, 100_000).mapToObj("101120%04d"::formatted))
                .noneMatch(PersonalIdentityCode::isIn);
    }
}
