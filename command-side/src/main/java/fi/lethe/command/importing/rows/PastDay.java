// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Layout;
import fi.lethe.command.reading.BodyReader;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads days on which something has happened that no command's body has a day for. */
final class PastDay {
    private PastDay() {}

    /** Today, where the register is at home. */
    static LocalDate today(Layout layout, BodyReader reader) {
        return LocalDate.ofInstant(
                reader.times().clock().instant(), layout.home().zone());
    }

    /**
     * The day that the row has to say.
     *
     * @throws RowRejected where it says none, or one that is not taken, or, for this reason, a later one than today
     */
    static LocalDate of(Layout layout, Row row, Field field, BodyReader reader, String future) {
        LocalDate day;
        try {
            day = reader.times().day(RowJson.required(layout, row, field));
        } catch (DateTimeException _) {
            throw new RowRejected(field.code(), "must be " + reader.times().expectedDay());
        }
        if (day.isAfter(today(layout, reader))) {
            throw new RowRejected(field.code(), future);
        }
        return day;
    }
}
