// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Form;
import fi.lethe.command.importing.mapping.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is noteworthy about the texts of a row, all of which are kept as they are given. */
final class Doubts {
    /** A letter that was lost, and letters of UTF-8 that were read as something else: {@code MÃ¤kelÃ¤}. */
    private static final Pattern DAMAGED =
            Pattern.compile("\uFFFD|[\u00C2\u00C3][\u0080-\u00BF\u2018-\u201E\u2026\u0160\u0178\u017D]");

    private static final Pattern FINNISH_POSTAL_CODE = Pattern.compile("\\d{5}");
    private static final String FINLAND = "FI";

    private Doubts() {}

    static List<RowFault> of(Layout layout, Row row) {
        var doubts = new ArrayList<RowFault>();
        for (var field : Field.values()) {
            var text = field.form() == Form.TEXT ? layout.text(field, row.values()) : null;
            if (text != null && DAMAGED.matcher(text).find()) {
                doubts.add(new RowFault(
                        field.code(), "was already damaged in the file: letters of it are lost; it is kept as given"));
            }
        }
        postalCode(layout, row, Field.POSTAL_CODE, Field.COUNTRY, doubts);
        postalCode(layout, row, Field.BILL_TO_POSTAL_CODE, Field.BILL_TO_COUNTRY, doubts);
        return doubts;
    }

    private static void postalCode(Layout layout, Row row, Field code, Field country, List<RowFault> doubts) {
        var text = layout.text(code, row.values());
        if (text != null
                && FINLAND.equals(countryOf(layout, row, country))
                && !FINNISH_POSTAL_CODE.matcher(text).matches()) {
            doubts.add(new RowFault(
                    code.code(), "is not five digits, as postal codes of Finland are; it is kept as given"));
        }
    }

    /** The row's country, or that in which the register is at home. */
    static String countryOf(Layout layout, Row row, Field field) {
        var said = layout.text(field, row.values());
        return said == null ? layout.home().country() : Countries.code(said);
    }
}
