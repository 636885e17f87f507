// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.peer;

import fi.lethe.bench.data.Orders;
import fi.lethe.bench.data.Registrations;
import fi.lethe.events.Source;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks that a person enter the register. */
public record Register(
        @TargetAggregateIdentifier String customer,
        Source source,
        LocalDate obtainedOn,
        PersonName name,
        Contact contact,
        Organisation organisation) {

    /** The person of this number under this id. */
    public static Register of(String customer, int number) {
        return new Register(
                customer,
                Source.WEB_SHOP,
                Orders.ORDERED_ON,
                Registrations.name(number),
                Registrations.contact(number),
                Registrations.organisation());
    }
}
