// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.imports;

import fi.lethe.events.Coded;
import fi.lethe.events.Source;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.query.console.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** What the columns of a file mean, as a page asks for it; never prints their names. */
public final class ColumnsForm {
    /** Said of a column that nothing is taken of. */
    static final String LEFT_OUT = "-";

    private static final String COLUMN = "column.";
    private static final String CONSTANT = "constant.";
    private static final String REASONS = "lethe-reason";
    private static final List<String> READING = List.of("encoding", "separator", "decimal");

    private final List<String> names;
    private final List<ImportApi.Field> fields;
    private final MultiValueMap<String, String> chosen;
    private final Wording wording;
    private final int more;

    /** One of a list. */
    public record Option(String code, String text, boolean chosen) {}

    /**
     * A column of the file.
     *
     * @param input the name of its inputs
     * @param means a choice for each thing that it means, one at least
     */
    public record Column(String name, String input, List<List<Option>> means) {}

    /**
     * Something that holds for all rows.
     *
     * @param type of the input: {@code date}, {@code text}, or {@code select} with options
     */
    public record Constant(String name, String label, String type, String value, List<Option> options) {}

    private ColumnsForm(
            List<String> names,
            List<ImportApi.Field> fields,
            MultiValueMap<String, String> chosen,
            Wording wording,
            int more) {
        this.more = more;
        this.names = names;
        this.fields = fields;
        this.chosen = chosen;
        this.wording = wording;
    }

    /**
     * As it is proposed.
     *
     * A file of rejected rows is of the register that rows came from last; of any other file only people know, and a wrong guess would change
     * the customers of another register.
     *
     * @param registers that are known, the last one first
     */
    static ColumnsForm proposed(
            JsonNode proposal, List<ImportApi.Field> fields, List<String> registers, Wording wording) {
        var names = names(proposal);
        var chosen = new LinkedMultiValueMap<String, String>();
        if (names.contains(REASONS) && !registers.isEmpty()) {
            chosen.add("from", registers.getFirst());
        }
        for (int i = 0; i < names.size(); i++) {
            var input = COLUMN + i;
            proposal.path("columns").path(names.get(i)).forEach(field -> chosen.add(input, field.asString()));
            if (names.get(i).equals(REASONS)) {
                chosen.add(input, LEFT_OUT);
            }
        }
        proposal.path("constants")
                .properties()
                .forEach(constant -> chosen.add(
                        CONSTANT + constant.getKey(), constant.getValue().asString()));
        return new ColumnsForm(names, fields, chosen, wording, 0);
    }

    /** As somebody filled it in. */
    static ColumnsForm filledIn(
            JsonNode proposal, List<ImportApi.Field> fields, MultiValueMap<String, String> sent, Wording wording) {
        return new ColumnsForm(names(proposal), fields, sent, wording, 0);
    }

    /** The same with room for one more meaning of each column. */
    ColumnsForm withMore() {
        return new ColumnsForm(names, fields, chosen, wording, 1);
    }

    private static List<String> names(JsonNode proposal) {
        return proposal.path("columns")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    /** The mapping, as the API takes it. */
    Map<String, Object> mapping() {
        var columns = new LinkedHashMap<String, List<String>>();
        var ignored = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var means = said(COLUMN + i);
            if (means.contains(LEFT_OUT)) {
                ignored.add(names.get(i));
            } else {
                columns.put(names.get(i), means);
            }
        }
        var constants = new LinkedHashMap<String, String>();
        fields.stream()
                .filter(ImportApi.Field::constant)
                .forEach(field -> said(CONSTANT + field.field()).forEach(value -> constants.put(field.field(), value)));
        var mapping = new LinkedHashMap<String, Object>();
        mapping.put("from", from());
        READING.forEach(name -> said(name).forEach(value -> mapping.put(name, value)));
        mapping.put("columns", columns);
        mapping.put("ignore", ignored);
        mapping.put("constants", constants);
        return mapping;
    }

    private List<String> said(String input) {
        return chosen.getOrDefault(input, List.of()).stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    public String from() {
        return Objects.requireNonNullElse(chosen.getFirst("from"), "").strip();
    }

    public List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < names.size(); i++) {
            var means = said(COLUMN + i);
            var choices = Stream.concat(means.stream(), Stream.of(""))
                    .limit(Math.max(1, means.contains(LEFT_OUT) ? 1 : means.size() + more))
                    .map(this::meanings)
                    .toList();
            columns.add(new Column(names.get(i), COLUMN + i, choices));
        }
        return columns;
    }

    private List<Option> meanings(String one) {
        var options = new ArrayList<Option>();
        options.add(new Option(LEFT_OUT, wording.text("imports.left-out"), one.equals(LEFT_OUT)));
        fields.forEach(
                field -> options.add(new Option(field.field(), label(field.field()), one.equals(field.field()))));
        return options;
    }

    public List<Constant> constants() {
        return fields.stream()
                .filter(ImportApi.Field::constant)
                .map(this::constant)
                .toList();
    }

    private Constant constant(ImportApi.Field field) {
        var name = CONSTANT + field.field();
        var value = Objects.requireNonNullElse(chosen.getFirst(name), "");
        var options = options(field, value);
        var type = options != null ? "select" : field.form().equals("DAY") ? "date" : "text";
        return new Constant(name, label(field.field()), type, value, options == null ? List.of() : options);
    }

    private @Nullable List<Option> options(ImportApi.Field field, String value) {
        if (field.field().equals("source")) {
            return options(Source.values(), value);
        }
        if (field.field().equals("restrictionGround")) {
            return options(RestrictionGround.values(), value);
        }
        return field.form().equals("YES_OR_NO")
                ? Stream.of("yes", "no")
                        .map(code -> new Option(code, wording.text("imports." + code), code.equals(value)))
                        .toList()
                : null;
    }

    private List<Option> options(Coded[] constants, String value) {
        return Stream.of(constants)
                .map(each ->
                        new Option(each.code(), wording.name(each), each.code().equals(value)))
                .toList();
    }

    private String label(String field) {
        return label(field, wording);
    }

    static String label(String field, Wording wording) {
        return wording.textOr("imports.field." + field, "imports.field.other", field);
    }

    /** Of how the file is written, what was said about this. */
    public String reading(String name) {
        return Objects.requireNonNullElse(chosen.getFirst(name), "");
    }
}
