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
        var body = reader.read(RowJson.bytes(json), RegisterCustomerBody.class);
        return new CustomerRow(
                row.line(),
                id,
                body,
                RowJson.part(json, "contact"),
                RowJson.part(json, "name") + RowJson.part(json, "organisation"),
                flags(body));
    }

    private static List<RowFault> flags(RegisterCustomerBody body) {
        var contact = body.contact();
        return contact == null || contact.phone() == null || ContactForms.isPhone(contact.phone())
                ? List.of()
                : List.of(new RowFault(Field.PHONE.code(), "could not be read as a phone number and is kept as given"));
    }
}
