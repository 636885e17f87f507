// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.card;

import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.PostalAddress;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.values.Shown;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values as lines of text, and in plain words why there is none. */
public record Values(Wording wording) {
    /** E-mail address, phone number, web address and address, those that there are. */
    public static List<String> contact(Contact contact) {
        return present(contact.email(), contact.phone(), contact.www(), address(contact.address()));
    }

    /** The value's lines; where it is not readable, what is the matter. */
    public <V> List<String> of(Shown<V> shown, Function<V, List<String>> lines) {
        return shown instanceof Shown.Known<V> known ? lines.apply(known.value()) : List.of(absence(shown));
    }

    /** The same, and nothing where nothing was ever given. */
    public <V> List<String> given(Shown<V> shown, Function<V, List<String>> lines) {
        return shown instanceof Shown.NeverGiven<V> ? List.of() : of(shown, lines);
    }

    /** Those that there are. */
    public static List<String> present(@Nullable String... lines) {
        return Stream.of(lines).flatMap(Stream::ofNullable).toList();
    }

    /** Why a value is not shown; empty where it is. */
    String absence(Shown<?> shown) {
        return switch (shown) {
            case Shown.Known<?> _ -> "";
            case Shown.Withheld<?>(var restriction) -> wording.text("shown.withheld." + restriction);
            case Shown.Shredded<?>(var since, var _) -> wording.text("shown.shredded", wording.moment(since));
            case Shown.NeverGiven<?> _ -> wording.text("shown.never-given");
            case Shown.StillSealed<?> _ -> wording.text("shown.sealed");
        };
    }

    /** An address in one line; null where nothing of it is given. */
    public static @Nullable String address(@Nullable PostalAddress address) {
        if (address == null) {
            return null;
        }
        var locality = joined(" ", address.postalCode(), address.locality());
        var text = joined(", ", address.street(), locality.isEmpty() ? null : locality, address.country());
        return text.isEmpty() ? null : text;
    }

    private static String joined(String separator, @Nullable String... parts) {
        return String.join(separator, present(parts));
    }
}
