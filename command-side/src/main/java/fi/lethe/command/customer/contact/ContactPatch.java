// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.customer.contact;

import static fi.lethe.command.reading.Patched.removes;

import fi.lethe.command.constraints.AtTheDoor;
import fi.lethe.command.constraints.EmailAddress;
import fi.lethe.command.constraints.PhoneNumber;
import fi.lethe.command.constraints.WebAddress;
import fi.lethe.command.reading.Patched;
import fi.lethe.events.customer.ContactMember;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.PostalAddress;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changes of how a person is reached: members that are left out stay, null takes one out; an address is replaced as a whole. */
public record ContactPatch(
        @Nullable Patched<@EmailAddress String> email,
        @Nullable Patched<@PhoneNumber(groups = AtTheDoor.class) String> phone,
        @Nullable Patched<@WebAddress(groups = AtTheDoor.class) String> www,
        @Nullable Patched<@Valid PostalAddress> address) {
    private static final Contact NONE = new Contact(null, null, null, null);
    private static final Contact ALL = new Contact("", "", "", new PostalAddress(null, null, null, null));

    /** One that replaces everything. */
    public static ContactPatch whole(Contact contact) {
        return new ContactPatch(
                new Patched<>(contact.email()),
                new Patched<>(contact.phone()),
                new Patched<>(contact.www()),
                new Patched<>(contact.address()));
    }

    /** Whether it says nothing at all. */
    public boolean namesNothing() {
        return email == null && phone == null && www == null && address == null;
    }

    /** Whether it matters what was there before: something stays, or is taken out. */
    public boolean needsBefore() {
        return Stream.of(email, phone, www, address).anyMatch(member -> member == null || member.value() == null);
    }

    /** What is known from now on. */
    public Contact over(@Nullable Contact before) {
        var known = before == null ? NONE : before;
        return new Contact(
                Patched.over(email, known.email()),
                Patched.over(phone, known.phone()),
                Patched.over(www, known.www()),
                Patched.over(address, known.address()));
    }

    /** What is to be taken out, whether or not it is there. */
    public List<ContactMember> toGo() {
        return removed(ALL);
    }

    /** What was known before and is taken out. */
    public List<ContactMember> removed(@Nullable Contact before) {
        var known = before == null ? NONE : before;
        var removed = new ArrayList<ContactMember>();
        if (removes(email, known.email())) {
            removed.add(ContactMember.EMAIL);
        }
        if (removes(phone, known.phone())) {
            removed.add(ContactMember.PHONE);
        }
        if (removes(www, known.www())) {
            removed.add(ContactMember.WWW);
        }
        if (removes(address, known.address())) {
            removed.add(ContactMember.ADDRESS);
        }
        return removed;
    }

    @Override
    public String toString() {
        return "ContactPatch[not shown]";
    }
}
