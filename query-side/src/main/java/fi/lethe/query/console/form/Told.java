// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.query.console.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of what was typed, in words, as it is shown before it is sent; never prints it.
 *
 * @param label of the field, behind those of what it is part of
 */
public record Told(String label, String text) {
    /** All that was typed. */
    static List<Told> of(CommandForm form, Typed typed, Beginning beginning, Wording wording) {
        var reader = new Reader(typed, beginning, wording, new Labels(wording, form.code()), new ArrayList<>());
        form.body().members().forEach(member -> reader.read(member, "/" + member.name(), ""));
        return List.copyOf(reader.told());
    }

    private record Reader(Typed typed, Beginning beginning, Wording wording, Labels labels, List<Told> told) {
        void read(Field field, String pointer, String before) {
            var label = before + labels.label(pointer);
            if (typed.removes(pointer)) {
                told.add(new Told(label, wording.text("form.removed")));
            }
            if (!typed.has(pointer) && !(field instanceof Field.Group)) {
                return;
            }
            switch (field) {
                case Field.Single single ->
                    told.add(new Told(label, chosen(pointer).orElseGet(() -> text(single.type(), typed.at(pointer)))));
                case Field.Choice choice ->
                    told.add(new Told(label, labels.constant(choice.constants(), typed.at(pointer))));
                case Field.Choices choices ->
                    told.add(new Told(
                            label,
                            elements(pointer)
                                    .map(place -> labels.constant(choices.constants(), typed.at(place)))
                                    .collect(Collectors.joining(", "))));
                case Field.Group group ->
                    group.members().forEach(member -> read(member, pointer + "/" + member.name(), label + ": "));
                case Field.Rows rows -> rows(rows, pointer, label);
            }
        }

        private void rows(Field.Rows rows, String pointer, String label) {
            int number = 1;
            for (var place : elements(pointer).toList()) {
                var numbered = label + " " + number++;
                if (rows.each() instanceof Field.Group group) {
                    group.members().forEach(member -> read(member, place + "/" + member.name(), numbered + ": "));
                } else if (rows.each() instanceof Field.Single single) {
                    told.add(new Told(numbered, text(single.type(), typed.at(place))));
                }
            }
        }

        private Optional<String> chosen(String pointer) {
            return Optional.ofNullable(beginning.offers().get(pointer)).flatMap(offer -> offer.text(typed.at(pointer)));
        }

        private Stream<String> elements(String pointer) {
            return IntStream.range(0, typed.rows(pointer)).mapToObj(i -> pointer + "/" + i);
        }

        private String text(Field.Type type, String typedText) {
            try {
                return switch (type) {
                    case TEXT, WHOLE_NUMBER -> typedText;
                    case DECIMAL -> Decimals.plain(typedText, wording.locale());
                    case FLAG -> wording.text("form.yes");
                    case DAY -> wording.day(LocalDate.parse(typedText));
                    case MOMENT -> wording.moment(wording.read(typedText));
                };
            } catch (DateTimeException _) {
                return typedText;
            }
        }
    }

    @Override
    public String toString() {
        return "Told[not shown]";
    }
}
