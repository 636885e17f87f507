// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of a customer what is needed to tell them from others; the members are those of {@link CustomerAnswer}. */
public record CustomerSummary(
        UUID customer,
        State state,
        CustomerAnswer.@Nullable Restriction restriction,
        long version,
        long position,
        Shown<PersonName> name,
        Shown<Contact> contact,
        Shown<Organisation> organisation) {}
