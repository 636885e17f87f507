// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.exact;

import fi.lethe.query.request.Ids;
import fi.lethe.query.request.Parameters;
import fi.lethe.query.search.index.WholeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The members of an exact search as they were given, absent ones null: one of the customer's id, the number by which another register
 * knows the customer, and an invoice's number, or a whole name with one contact detail. A name alone would tell whether somebody of that
 * name is withheld.
 */
public record ExactWords(
        @Nullable String customer,
        @Nullable String customerNumber,
        @Nullable String invoice,
        @Nullable String name,
        Map<String, String> contact) {
    static final List<String> CONTACTS = List.of("email", "phone", "street");
    private static final int LONGEST = 200;
    private static final Pattern FOUR_DIGITS = Pattern.compile("(\\D*\\d){4}.*", Pattern.DOTALL);

    public ExactWords {
        contact = new LinkedHashMap<>(contact);
    }

    /** Of these members, by name; blank ones, as forms send them, are absent. */
    public static ExactWords of(Function<String, @Nullable String> member) {
        var contact = new LinkedHashMap<String, String>();
        for (var each : CONTACTS) {
            var given = member.apply(each);
            if (given != null) {
                contact.put(each, given);
            }
        }
        return new ExactWords(
                member.apply("customer"),
                member.apply("customerNumber"),
                member.apply("invoice"),
                member.apply("name"),
                contact);
    }

    /** What is asked by them; null where something is wrong with them, which the parameters have collected then. */
    public @Nullable ExactQuestion question(Parameters parameters) {
        if (customer != null) {
            alone("customer", parameters, customerNumber != null || invoice != null || namesSomebody());
            var id = parameters.read("customer", customer, "a customer's id, a UUID", ExactWords::uuid);
            return id == null ? null : new ExactQuestion.Customer(id);
        }
        if (customerNumber != null) {
            alone("customerNumber", parameters, invoice != null || namesSomebody());
            return number("customerNumber", customerNumber, WholeValue::customerNumber, parameters);
        }
        if (invoice != null) {
            alone("invoice", parameters, namesSomebody());
            return number("invoice", invoice, WholeValue::number, parameters);
        }
        return person(parameters);
    }

    private boolean namesSomebody() {
        return name != null || !contact.isEmpty();
    }

    private static @Nullable ExactQuestion number(
            String member, String text, Function<String, WholeValue> kind, Parameters parameters) {
        var number =
                parameters.read(member, text, "1 to 200 characters", given -> some(given, kind.apply(bounded(given))));
        return number == null ? null : new ExactQuestion.Values(List.of(number));
    }

    private static void alone(String member, Parameters parameters, boolean others) {
        if (others) {
            parameters.wrong(member, "is enough; leave out the others");
        }
    }

    private @Nullable ExactQuestion person(Parameters parameters) {
        if (name == null) {
            if (contact.isEmpty()) {
                parameters.wrong(
                        "", "give customer, customerNumber or invoice, or name with one of email, phone and street");
            }
            contact.keySet().forEach(each -> parameters.wrong(each, "needs the whole name beside it, as name"));
            return null;
        }
        if (contact.size() != 1) {
            parameters.wrong("name", "needs exactly one of email, phone and street beside it");
            return null;
        }
        var values = new ArrayList<WholeValue>();
        var whole = parameters.read("name", name, "1 to 200 characters with a letter", ExactWords::name);
        if (whole != null) {
            values.add(whole);
        }
        contact.forEach((kind, text) -> {
            var detail = parameters.read(kind, text, expected(kind), given -> contact(kind, given));
            if (detail != null) {
                values.add(detail);
            }
        });
        return values.size() == 2 ? new ExactQuestion.Values(values) : null;
    }

    private static String expected(String kind) {
        return switch (kind) {
            case "email" -> "a whole e-mail address";
            case "phone" -> "a whole phone number";
            default -> "a street and house number of 1 to 200 characters";
        };
    }

    private static UUID uuid(String text) {
        return Ids.read(text.strip()).orElseThrow(IllegalArgumentException::new);
    }

    private static WholeValue name(String text) {
        return some(text, WholeValue.name(bounded(text)));
    }

    private static WholeValue contact(String kind, String text) {
        boolean fits = switch (kind) {
            case "email" -> text.strip().indexOf('@') > 0;
            case "phone" -> FOUR_DIGITS.matcher(text).matches();
            default -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException("no " + kind);
        }
        return some(text, WholeValue.contact(bounded(text)));
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static WholeValue some(String text, WholeValue value) {
        if (text.isBlank() || value.folded().isEmpty()) {
            throw new IllegalArgumentException("nothing to look up");
        }
        return value;
    }

    @Override
    public String toString() {
        return "ExactWords[not shown]";
    }
}
