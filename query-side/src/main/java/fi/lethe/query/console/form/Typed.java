// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed into a form, by JSON pointer (RFC 6901); only what is not empty. Rows that are empty are left out, and the
 * others move up, so that the pointers are those of the body that is sent. Of what can be removed it knows what the form showed there:
 * only what was seen can be emptied, and what was left as it was is not sent, for somebody else may have changed it since. Never prints
 * what it holds.
 */
final class Typed {
    private static final String WAS = "was:";

    private final SequencedMap<String, String> values;

    private Typed(SequencedMap<String, String> values) {
        this.values = values;
    }

    /** Of what a request sent, or of what a form begins with; what is no field of the form is left out. */
    static Typed into(Field.Group body, Map<String, List<String>> sent) {
        var values = new LinkedHashMap<String, String>();
        new Reader(sent, values).read(body, "", "");
        removable(body, "")
                .map(pointer -> WAS + pointer)
                .filter(sent::containsKey)
                .forEach(mark ->
                        values.put(mark, sent.getOrDefault(mark, List.of("")).getFirst()));
        return new Typed(values);
    }

    /** Of what a form begins with. */
    static Typed begun(Field.Group body, Map<String, List<String>> known) {
        var typed = into(body, known);
        removable(body, "")
                .filter(typed::has)
                .toList()
                .forEach(pointer -> typed.values.put(WAS + pointer, typed.line(pointer)));
        return typed;
    }

    private static Stream<String> removable(Field.Group group, String pointer) {
        return group.members().stream().flatMap(member -> {
            var place = pointer + "/" + member.name();
            var own = group.removable().contains(member.name()) ? Stream.of(place) : Stream.<String>of();
            return member instanceof Field.Group inner ? Stream.concat(own, removable(inner, place)) : own;
        });
    }

    /** Whether something was shown there that can be removed, and was emptied. */
    boolean removes(String pointer) {
        return values.containsKey(WAS + pointer) && !has(pointer);
    }

    /** Whether what the form showed there stands there still. */
    boolean isAsShown(String pointer) {
        return has(pointer) && line(pointer).equals(values.get(WAS + pointer));
    }

    /** All that stands there and below, in one line. */
    private String line(String pointer) {
        return values.entrySet().stream()
                .filter(each -> isBelow(each.getKey(), pointer))
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isBelow(String key, String pointer) {
        return key.equals(pointer) || key.startsWith(pointer + "/");
    }

    /** What the form must say again of what it showed at first. */
    Map<String, String> marks() {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(WAS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was typed there; empty where nothing was. */
    String at(String pointer) {
        return values.getOrDefault(pointer, "");
    }

    /** Whether anything was typed there or below. */
    boolean has(String pointer) {
        return values.keySet().stream().anyMatch(key -> isBelow(key, pointer));
    }

    /** How many elements an array there has. */
    int rows(String pointer) {
        int rows = 0;
        while (has(pointer + "/" + rows)) {
            rows++;
        }
        return rows;
    }

    /** Whether this constant was chosen for an array there. */
    boolean chosen(String pointer, String code) {
        for (int i = 0; i < rows(pointer); i++) {
            if (at(pointer + "/" + i).equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** All of it, in the order of the form. */
    Map<String, String> all() {
        return values;
    }

    @Override
    public String toString() {
        return "Typed[not shown]";
    }

    private record Reader(Map<String, List<String>> sent, Map<String, String> values) {
        void read(Field field, String from, String to) {
            switch (field) {
                case Field.Single _, Field.Choice _ -> {
                    var text = first(from).strip();
                    if (!text.isEmpty()) {
                        values.put(to, text);
                    }
                }
                case Field.Choices _ -> choices(from, to);
                case Field.Group group ->
                    group.members()
                            .forEach(member -> read(member, from + "/" + member.name(), to + "/" + member.name()));
                case Field.Rows rows -> rows(rows, from, to);
            }
        }

        /** Boxes have one name, and an earlier reading of them has numbers. */
        private void choices(String from, String to) {
            int i = 0;
            for (var code : Objects.requireNonNullElse(sent.get(from), List.<String>of())) {
                values.put(to + "/" + i++, code);
            }
            for (var index : indices(from)) {
                values.put(to + "/" + i++, first(from + "/" + index));
            }
        }

        private void rows(Field.Rows rows, String from, String to) {
            int i = 0;
            for (var index : indices(from)) {
                int before = values.size();
                read(rows.each(), from + "/" + index, to + "/" + i);
                i += values.size() > before ? 1 : 0;
            }
        }

        private Iterable<Integer> indices(String from) {
            var found = new TreeSet<Integer>();
            for (var name : sent.keySet()) {
                if (name.startsWith(from + "/")) {
                    var index = name.substring(from.length() + 1).split("/", 2)[0];
                    if (index.matches("\\d{1,4}")) {
                        found.add(Integer.valueOf(index));
                    }
                }
            }
            return found;
        }

        private String first(String name) {
            var all = sent.get(name);
            return all == null || all.isEmpty() ? "" : all.getFirst();
        }
    }
}
