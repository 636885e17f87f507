// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Layout;
import fi.lethe.command.reading.BodyReader;
import fi.lethe.events.Coded;
import fi.lethe.events.customer.RestrictionGround;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands in the register that a row comes from.
 *
 * @param endedOn when the customer relationship ended, if it has
 * @param restricted on what ground processing is restricted, if it is
 */
public record Standing(
        @Nullable LocalDate endedOn, @Nullable RestrictionGround restricted) {
    /** As most stand: nothing has ended, and nothing is restricted. */
    public static final Standing ORDINARY = new Standing(null, null);

    static Standing of(Layout layout, Row row, BodyReader reader) {
        var endedOn = layout.isInRow(Field.ENDED_ON, row.values())
                ? PastDay.of(
                        layout,
                        row,
                        Field.ENDED_ON,
                        reader,
                        "is in the future, where nothing has ended yet; leave it out")
                : null;
        return new Standing(endedOn, isRestricted(layout, row, reader) ? ground(layout, row) : null);
    }

    /** A day says so, and so does a ground; one that all rows have says so where no column has days. */
    private static boolean isRestricted(Layout layout, Row row, BodyReader reader) {
        if (layout.isInRow(Field.RESTRICTED_ON, row.values())) {
            PastDay.of(
                    layout,
                    row,
                    Field.RESTRICTED_ON,
                    reader,
                    "is in the future, where nothing is restricted yet; leave it out");
            return true;
        }
        return layout.isInRow(Field.RESTRICTION_GROUND, row.values())
                || (!layout.hasColumn(Field.RESTRICTED_ON)
                        && layout.text(Field.RESTRICTION_GROUND, row.values()) != null);
    }

    private static RestrictionGround ground(Layout layout, Row row) {
        return Coded.of(RestrictionGround.class, RowJson.required(layout, row, Field.RESTRICTION_GROUND))
                .orElseThrow(() -> new RowRejected(
                        Field.RESTRICTION_GROUND.code(),
                        Arrays.stream(RestrictionGround.values())
                                .map(RestrictionGround::code)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    /** What it says of each, for comparison with an earlier row; none where it is ordinary. */
    public List<String> parts() {
        return equals(ORDINARY)
                ? List.of()
                : List.of(Objects.toString(endedOn, ""), restricted == null ? "" : restricted.code());
    }
}
