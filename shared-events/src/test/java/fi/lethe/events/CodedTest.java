// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.personal.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodedTest {

    @ParameterizedTest
    @EnumSource(Category.class)
    void each_constant_is_found_by_its_code(Category category) {
        assertThat(Coded.of(Category.class, category.code())).contains(category);
    }

    @Test
    void another_code_is_none() {
        assertThat(Coded.of(Category.class, "IDENTITY ")).isEmpty();
        assertThat(Coded.of(Role.class, Category.IDENTITY.code())).isEmpty();
    }
}
