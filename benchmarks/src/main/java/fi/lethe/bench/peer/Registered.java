// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.peer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import java.time.LocalDate;

/** A person entered the register, in the clear. */
public record Registered(
        String customer,
        Source source,
        LocalDate obtainedOn,
        PersonName name,
        Contact contact,
        Organisation organisation) {}
