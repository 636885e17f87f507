// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.customer;

import fi.lethe.events.Source;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.SealedKeys;
import fi.lethe.events.personal.UnitKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who a customer is, and how they are reached. */
public sealed interface ProfileEvent extends CustomerEvent {
    /** A person entered the register; the one reference key was made with it. */
    record CustomerRegistered(
            CustomerId customer,
            Source source,
            LocalDate obtainedOn,
            Sealed<PersonName> name,
            @Nullable Sealed<Contact> contact,
            @Nullable Sealed<Organisation> organisation,
            KeyId reference)
            implements ProfileEvent {
        @Override
        public List<UnitKey> keysUsed() {
            return Stream.concat(
                            SealedKeys.of(name, contact, organisation).stream(),
                            Stream.of(new UnitKey(DataUnit.REFERENCE, reference)))
                    .toList();
        }
    }

    /**
     * How the person is reached has changed.
     *
     * @param contact the whole of it, as it is from now on
     * @param removed what was known before and was taken out by name
     */
    record ContactDetailsChanged(
            CustomerId customer,
            Source source,
            LocalDate obtainedOn,
            Sealed<Contact> contact,
            List<ContactMember> removed)
            implements ProfileEvent {
        public ContactDetailsChanged {
            removed = List.copyOf(removed);
        }

        @Override
        public List<UnitKey> keysUsed() {
            return SealedKeys.of(contact);
        }
    }
}
