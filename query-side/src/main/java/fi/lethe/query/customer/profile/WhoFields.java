// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.profile;

import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.query.customer.values.Shown;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Name and organisation as they stand in a form that rectifies them. */
public final class WhoFields {
    private WhoFields() {}

    /** By JSON pointer; without what cannot be read. */
    public static Map<String, String> of(Shown<PersonName> name, Shown<Organisation> organisation) {
        var fields = new HashMap<String, String>();
        if (name instanceof Shown.Known<PersonName>(var known, var _, var _)) {
            put(fields, "/name/full", known.full());
            put(fields, "/name/calledBy", known.calledBy());
            put(fields, "/name/customerNumber", known.customerNumber());
        }
        if (organisation instanceof Shown.Known<Organisation>(var known, var _, var _)) {
            put(fields, "/organisation/name", known.name());
            put(fields, "/organisation/businessId", known.businessId());
            put(fields, "/organisation/role", known.role());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String pointer, @Nullable String text) {
        if (text != null) {
            fields.put(pointer, text);
        }
    }
}
