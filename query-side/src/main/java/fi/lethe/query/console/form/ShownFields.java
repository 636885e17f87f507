// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together how the fields of a form are shown.
 *
 * @param faults what is wrong, by JSON pointer
 * @param beginning what may be meant in a field, or is to be chosen for it
 * @param oneMore the array that one more row is wanted for; empty where none is
 */
record ShownFields(Labels labels, Typed typed, Map<String, String> faults, Beginning beginning, String oneMore) {

    /** That of one member of the body. */
    ShownField of(Field field) {
        return of(field, "/" + field.name(), field.required());
    }

    /** A member of something that may be left out may be left out with it, so the browser does not insist on it. */
    private ShownField of(Field field, String pointer, boolean insisted) {
        return switch (field) {
            case Field.Single single -> {
                var offer = beginning.offers().get(pointer);
                yield offer == null ? single(single, pointer, insisted) : offered(offer, pointer, insisted);
            }
            case Field.Choice choice ->
                shown(
                        "choice",
                        pointer,
                        insisted,
                        options(choice.constants(), code -> typed.at(pointer).equals(code)),
                        List.of());
            case Field.Choices choices ->
                shown(
                        "choices",
                        pointer,
                        insisted,
                        options(choices.constants(), code -> typed.chosen(pointer, code)),
                        List.of());
            case Field.Group group -> shown("group", pointer, insisted, List.of(), members(group, pointer, insisted));
            case Field.Rows rows -> shown("rows", pointer, insisted, List.of(), rows(rows, pointer, insisted));
        };
    }

    private ShownField single(Field.Single single, String pointer, boolean insisted) {
        var meant = beginning.suggestions().getOrDefault(pointer, List.of()).stream()
                .map(text -> new ShownField.Option(text, text, false))
                .toList();
        return new ShownField(
                kind(single.type()),
                id(pointer),
                pointer,
                labels.label(pointer),
                labels.help(pointer).orElse(null),
                insisted,
                single.longest(),
                typed.at(pointer),
                fault(pointer),
                meant,
                List.of(),
                null);
    }

    /** Where there is nothing to choose, it is said, and where one can be made. */
    private ShownField offered(Offer offer, String pointer, boolean insisted) {
        var none = offer.all().isEmpty();
        return new ShownField(
                none ? "none" : "choice",
                id(pointer),
                pointer,
                labels.label(pointer),
                none ? offer.none() : labels.help(pointer).orElse(null),
                insisted,
                null,
                "",
                fault(pointer),
                offer.all().stream()
                        .map(one -> new ShownField.Option(
                                one.code(), one.text(), typed.at(pointer).equals(one.code())))
                        .toList(),
                List.of(),
                offer.more());
    }

    private ShownField shown(
            String kind, String pointer, boolean insisted, List<ShownField.Option> options, List<ShownField> members) {
        return new ShownField(
                kind,
                id(pointer),
                pointer,
                labels.label(pointer),
                labels.help(pointer).orElse(null),
                insisted,
                null,
                "",
                fault(pointer),
                options,
                members,
                null);
    }

    private List<ShownField> members(Field.Group group, String pointer, boolean insisted) {
        return group.members().stream()
                .map(member -> of(member, pointer + "/" + member.name(), insisted && member.required()))
                .toList();
    }

    /** What was typed, one row at least, and one more where it is wanted; the browser insists on the first row only. */
    private List<ShownField> rows(Field.Rows rows, String pointer, boolean insisted) {
        int filled = typed.rows(pointer);
        int shown = Math.max(1, pointer.equals(oneMore) ? filled + 1 : filled);
        return IntStream.range(0, shown)
                .mapToObj(i -> of(rows.each(), pointer + "/" + i, insisted && i == 0))
                .toList();
    }

    private List<ShownField.Option> options(Field.Constants constants, Predicate<String> chosen) {
        var options = new ArrayList<ShownField.Option>();
        for (var code : constants.codes()) {
            options.add(new ShownField.Option(code, labels.constant(constants, code), chosen.test(code)));
        }
        return options;
    }

    private @Nullable String fault(String pointer) {
        var detail = faults.get(pointer);
        return detail == null ? null : labels.fault(detail);
    }

    static String id(String pointer) {
        return "f" + pointer.replaceAll("[^A-Za-z0-9]", "-");
    }

    private static String kind(Field.Type type) {
        return switch (type) {
            case TEXT -> "text";
            case DAY -> "day";
            case MOMENT -> "moment";
            case DECIMAL -> "decimal";
            case WHOLE_NUMBER -> "number";
            case FLAG -> "flag";
        };
    }
}
