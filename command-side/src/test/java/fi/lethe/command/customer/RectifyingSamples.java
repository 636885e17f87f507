// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer;

import static fi.lethe.command.customer.Samples.MAIJA;
import static fi.lethe.command.customer.Samples.NOON;
import static fi.lethe.command.customer.Samples.TODAY;
import static fi.lethe.command.customer.Samples.sealed;

import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.rectifying.RectifyData;
import fi.lethe.command.customer.rectifying.Rectifying;
import fi.lethe.command.customer.state.Customer;
import fi.lethe.command.stream.Decision;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerEvent;
import fi.lethe.events.customer.DisposalGround;
import fi.lethe.events.customer.RectificationEvent.DataRectified;
import fi.lethe.events.customer.RectificationGround;
import fi.lethe.events.customer.RectifiedField;
import fi.lethe.events.personal.DataUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rectifications of one customer, for tests of decisions. */
public final class RectifyingSamples {
    private RectifyingSamples() {}

    /** Another name, sealed under the key of before. */
    public static Decision<Customer, CustomerEvent> name(Source source) {
        var event = new DataRectified(
                MAIJA,
                RectifiedField.NAME,
                RectificationGround.WRONG,
                source,
                TODAY,
                sealed(DataUnit.IDENTITY),
                null,
                null,
                List.of(),
                null);
        return asked(event, DataUnit.IDENTITY, null);
    }

    /** Less of a contact, under a key of its own. */
    public static Decision<Customer, CustomerEvent> unnecessaryContact() {
        var event = new DataRectified(
                MAIJA,
                RectifiedField.CONTACT,
                RectificationGround.UNNECESSARY,
                Source.CUSTOMER_NOTICE,
                TODAY,
                null,
                sealed(DataUnit.PRIVATE_CONTACT.next()),
                null,
                List.of(),
                null);
        return asked(event, DataUnit.PRIVATE_CONTACT, DisposalGround.UNNECESSARY);
    }

    /** No organisation any more. */
    public static Decision<Customer, CustomerEvent> organisationTakenOut() {
        var event = new DataRectified(
                MAIJA,
                RectifiedField.ORGANISATION,
                RectificationGround.OUTDATED,
                Source.CUSTOMER_NOTICE,
                TODAY,
                null,
                null,
                null,
                List.of(),
                null);
        return asked(event, DataUnit.ORGANISATION, DisposalGround.REMOVED);
    }

    private static Decision<Customer, CustomerEvent> asked(
            DataRectified event, DataUnit unit, @Nullable DisposalGround disposal) {
        var command = new RectifyData(MAIJA, event.source(), event, unit, disposal, null, null, null);
        return Rectifying.rectify((_, _) -> true).decision(Customers.KIND, command, NOON);
    }
}
