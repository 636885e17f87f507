// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.profile;

import fi.lethe.events.personal.Contact;
import fi.lethe.query.customer.values.Shown;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contact details as they stand in a form that changes them; a change replaces them all. */
public final class ContactFields {
    private ContactFields() {}

    /** By JSON pointer; none where they cannot be read. */
    public static Map<String, String> of(Shown<Contact> shown) {
        var fields = new HashMap<String, String>();
        if (shown instanceof Shown.Known<Contact>(var contact, var _, var _)) {
            put(fields, "email", contact.email());
            put(fields, "phone", contact.phone());
            put(fields, "www", contact.www());
            var address = contact.address();
            if (address != null) {
                put(fields, "address/street", address.street());
                put(fields, "address/postalCode", address.postalCode());
                put(fields, "address/locality", address.locality());
                put(fields, "address/country", address.country());
            }
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put("/contact/" + name, text);
        }
    }
}
