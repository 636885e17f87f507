// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.constraints.ContactForms;
import fi.lethe.command.customer.registering.RegisterCustomerBody;
import fi.lethe.command.importing.csv.Row;
import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.mapping.Layout;
import fi.lethe.command.reading.BodyReader;
import java.util.EnumSet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reads a row as a customer. */
final class Customers {
    private static final EnumSet<Field> FIELDS = EnumSet.range(Field.NAME, Field.COUNTRY);

    static {
        FIELDS.add(Field.SOURCE);
        FIELDS.add(Field.OBTAINED_ON);
    }

    private Customers() {}

    static CustomerRow read(Layout layout, Row row, BodyReader reader) {
        var id = RowJson.id(layout, row, Field.ID);
        var json = RowJson.of(layout, row, FIELDS);
        var contact = RowJson.part(json, "contact");
        var rest = RowJson.part(json, "name") + RowJson.part(json, "organisation");
        var flags = Doubts.of(layout, row);
        if (json.get("contact") instanceof ObjectNode reach) {
            phone(reach, Doubts.countryOf(layout, row, Field.COUNTRY), flags);
            if (reach.has("www") && !ContactForms.isWebAddress(reach.get("www").asString())) {
                flags.add(new RowFault(Field.WWW.code(), "is not a web address with https://; it is kept as given"));
            }
        }
        json.put("asGiven", true);
        var body = reader.read(RowJson.bytes(json), RegisterCustomerBody.class);
        return new CustomerRow(
                row.line(), id, body, contact, rest, Standing.of(layout, row, reader), List.copyOf(flags));
    }

    /** A number is of the row's country; it is written in full where it is valid there. */
    private static void phone(ObjectNode contact, String country, List<RowFault> flags) {
        if (!contact.has("phone")) {
            return;
        }
        ContactForms.phone(contact.get("phone").asString(), country)
                .ifPresentOrElse(
                        full -> contact.put("phone", full),
                        () -> flags.add(new RowFault(
                                Field.PHONE.code(), "could not be read as a phone number and is kept as given")));
    }
}
