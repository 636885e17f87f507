// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.rules.commands.CommandRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of a command that takes one of several values, only the part that is meant is filled in. Which one, is chosen first.
 *
 * @param choice the member that says which
 * @param members what belongs to each constant of it; other members belong to all
 */
record Parts(String choice, Map<String, Set<String>> members) {
    private static final Map<CommandRule, Parts> ALL = Map.of(
            CommandRule.RECTIFY_DATA,
            new Parts(
                    "field",
                    Map.of(
                            "NAME", Set.of("name"),
                            "CONTACT", Set.of("contact", "asGiven"),
                            "ORGANISATION", Set.of("organisation", "remove"),
                            "ORDER", Set.of("order"),
                            "BILLING", Set.of("invoice"))));

    /** Where the choice stands in a form that has one and in which it is not made yet, or is. */
    static String pointer(CommandForm form) {
        var parts = ALL.get(form.rule());
        return parts == null ? "" : "/" + parts.choice();
    }

    /** The form as far as it is to be filled in now: the choice alone, or the part that was chosen. */
    static CommandForm narrowed(CommandForm form, String chosen) {
        var parts = ALL.get(form.rule());
        return parts == null ? form : parts.of(form, chosen);
    }

    /** Whether the choice is still to be made. */
    static boolean isOpen(CommandForm form) {
        return ALL.containsKey(form.rule()) && form.body().members().size() == 1;
    }

    private CommandForm of(CommandForm form, String chosen) {
        var own = members.get(chosen);
        var others = members.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Field> shown = form.body().members().stream()
                .filter(field -> field.name().equals(choice)
                        || (own != null && (own.contains(field.name()) || !others.contains(field.name()))))
                .map(field -> own == null ? field : only(field, chosen))
                .toList();
        var body = form.body();
        return new CommandForm(
                form.rule(),
                form.subject(),
                form.begins(),
                new Field.Group(body.name(), body.required(), shown, body.removable()));
    }

    private Field only(Field field, String chosen) {
        return field instanceof Field.Choice one && one.name().equals(choice)
                ? new Field.Choice(
                        one.name(),
                        one.required(),
                        new Field.Constants(one.constants().enumeration(), List.of(chosen)))
                : field;
    }
}
