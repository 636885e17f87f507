// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void plain_letters_are_folded_as_they_are_beside_others() {
        IntStream.range(0, 0x80).mapToObj(Character::toString).forEach(sign -> {
            var text = "Aho" + sign + "  " + sign + "Oy" + sign;
            assertThat(Folding.fold(text + "Ö"))
                    .as("U+%04x", (int) sign.charAt(0))
                    .isEqualTo(Folding.fold(text + "O"));
        });
    }

    @Test
    void spellings_that_people_take_for_the_same_become_the_same() {
        assertThat(Folding.fold(" D’Angelo  –\tMäkelä ")).isEqualTo("d'angelo - makela");
        assertThat(Folding.fold("d`angelo  - makela")).isEqualTo("d'angelo - makela");
        assertThat(Folding.fold("Straße IĲ ﬁ")).isEqualTo("strasse iij fi");
    }
}
