// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.access.problems.Refusal;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.commands.ApiRefused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A form as the page shows it; never prints what was typed.
 *
 * @param reason why the command was refused; null where it was not
 * @param faults what is wrong, by the id of the field that it is about; with an empty id where no field is
 * @param fields what the command is about
 * @param further what every command may be given beside
 */
public record ShownForm(
        String title,
        @Nullable String intro,
        @Nullable String reason,
        List<Fault> faults,
        List<ShownField> fields,
        List<ShownField> further) {
    private static final Set<String> FURTHER = Set.of("purpose", "exception", "register");

    public ShownForm {
        faults = List.copyOf(faults);
        fields = List.copyOf(fields);
        further = List.copyOf(further);
    }

    /** A fault in the summary at the top. */
    public record Fault(String id, String label, String text) {}

    static ShownForm of(
            CommandForm form,
            Typed typed,
            Beginning beginning,
            String oneMore,
            @Nullable Refusal refused,
            Wording wording) {
        var labels = new Labels(wording, form.code());
        var wrong = refused instanceof ApiRefused answer ? answer.faults() : Map.<String, String>of();
        var shown = new ShownFields(labels, typed, wrong, beginning, oneMore);
        Predicate<Field> further = field -> FURTHER.contains(field.name());
        return new ShownForm(
                labels.title(),
                labels.intro().orElse(null),
                refused == null ? null : wording.refusal(refused),
                faults(form, wrong, labels),
                fields(form, further.negate(), shown),
                fields(form, further, shown));
    }

    /** Which command it is of stands in the address, and so do not its fields. */
    private static List<ShownField> fields(CommandForm form, Predicate<Field> which, ShownFields shown) {
        return form.body().members().stream()
                .filter(which)
                .filter(field -> !field.name().equals(form.subject()))
                .map(shown::of)
                .toList();
    }

    private static List<Fault> faults(CommandForm form, Map<String, String> wrong, Labels labels) {
        var faults = new LinkedHashMap<String, Fault>();
        wrong.forEach((pointer, detail) -> {
            boolean known = pointer.length() > 1 && !pointer.equals("/" + form.subject());
            faults.put(
                    pointer,
                    new Fault(
                            known ? ShownFields.id(pointer) : "",
                            known ? labels.label(pointer) : "",
                            labels.fault(detail)));
        });
        return List.copyOf(faults.values());
    }

    /** Whether what stands further below must be looked at. */
    public boolean furtherAreOpen() {
        return further.stream()
                .anyMatch(field -> field.fault() != null
                        || !field.value().isEmpty()
                        || field.options().stream().anyMatch(ShownField.Option::chosen));
    }

    @Override
    public String toString() {
        return "ShownForm[not shown]";
    }
}
