// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Form;
import fi.lethe.command.importing.mapping.RowKind;
import java.util.List;

/**
 * What a column of a file may mean.
 *
 * @param required a column or a constant must give it
 * @param constant it may be said once for all rows
 */
record FieldAnswer(String field, Form form, boolean required, boolean constant) {
    static List<FieldAnswer> of(RowKind kind) {
        var required = kind.required();
        return kind.fields().stream()
                .map(field -> of(field, required.contains(field)))
                .toList();
    }

    private static FieldAnswer of(Field field, boolean required) {
        return new FieldAnswer(field.code(), field.form(), required, field.mayBeConstant());
    }
}
