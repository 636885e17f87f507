// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.RowKind;
import fi.lethe.command.importing.rows.RowId;
import fi.lethe.crypto.ServiceMac;
import fi.lethe.events.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids and columns of one older register as keyed codes: who has the tables alone learns none of them, and with the register's key
 * all of them end.
 *
 * @param own the register's key; never turned, for nobody could find a row again
 * @param shared the key that all registers had before, while rows of this one may be under it
 */
record RowCodes(String register, ServiceMac own, @Nullable ServiceMac shared) {

    /** Under which a row that is new is written down. */
    Bytes of(RowKind kind, RowId id) {
        return code(own, register, kind, id.text());
    }

    /** Under which the row may have been written down, the likeliest first. */
    List<Bytes> sought(RowKind kind, RowId id) {
        var codes = new ArrayList<>(List.of(of(kind, id)));
        if (shared != null) {
            codes.add(code(shared, register, kind, id.asGiven()));
            if (!id.text().equals(id.asGiven())) {
                codes.add(code(shared, register, kind, id.text()));
            }
        }
        return codes;
    }

    /** Ids that differ by plain spaces inside: no such row is taken where it was that of a forgotten person. */
    List<Bytes> tooNear(RowKind kind, RowId id) {
        return id.closed().equals(id.text()) ? List.of() : sought(kind, RowId.of(id.closed()));
    }

    /** What a customer's id has in common with those that are easily taken for it. */
    Bytes kin(RowId id) {
        return code(own, "KIN", RowKind.CUSTOMERS, id.core());
    }

    /** Where a row of before may have the core itself as its id. */
    List<Bytes> near(RowId id) {
        var core = RowId.of(id.core());
        return core.text().equals(id.text()) ? List.of() : sought(RowKind.CUSTOMERS, core);
    }

    /** Of a column's name. */
    String column(String name) {
        return HexFormat.of().formatHex(code(own, "COLUMN", name).toArray());
    }

    private static Bytes code(ServiceMac mac, String register, RowKind kind, String id) {
        return code(mac, register, kind.code() + "\n" + id);
    }

    private static Bytes code(ServiceMac mac, String what, String text) {
        return mac.compute((what + "\n" + text).getBytes(StandardCharsets.UTF_8))
                .value();
    }

    @Override
    public String toString() {
        return "RowCodes[" + register + "]";
    }
}
