// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import fi.lethe.command.customer.registering.RegisterCustomerBody;
import java.util.List;

/**
 * A customer as a row tells of one.
 *
 * @param id in the register it comes from
 * @param contact what it says of the contact, to compare with an earlier row
 * @param rest what it says of name and organisation
 * @param standing whether the relationship has ended, and whether processing is restricted
 * @param flags what could not be brought into our form, and is kept as given
 */
public record CustomerRow(
        long line,
        RowId id,
        RegisterCustomerBody body,
        String contact,
        String rest,
        Standing standing,
        List<RowFault> flags)
        implements ReadRow {
    @Override
    public RowId owner() {
        return id;
    }

    @Override
    public String toString() {
        return "CustomerRow[line " + line + "]";
    }
}
