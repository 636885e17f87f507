// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import fi.lethe.access.problems.FieldError;
import fi.lethe.events.Coded;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a mapping of what was sent, and tells everything that is wrong with it. */
public final class MappingReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    /** Those that are found out, and others that files of old programs have. */
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "IBM850", "IBM437");

    private final RowKind kind;
    private final MappingBody body;
    private final List<FieldError> faults = new ArrayList<>();

    private MappingReader(RowKind kind, MappingBody body) {
        this.kind = kind;
        this.body = body;
    }

    /**
     * The mapping.
     *
     * @throws MappingRefused with every fault found
     */
    public static Mapping read(RowKind kind, MappingBody body) {
        return new MappingReader(kind, body).read();
    }

    private Mapping read() {
        if (!NAME.matcher(body.from()).matches()) {
            fault("/from", "must be lower-case letters, digits, points and hyphens, such as old-shop");
        }
        var reading = new Mapping.Reading(
                encoding(),
                character("/separator", body.separator(), ";,\t"),
                character("/decimal", body.decimal(), ",."));
        var columns = columns();
        var constants = constants();
        lookForWhatIsMissing(columns, constants);
        if (!faults.isEmpty()) {
            throw new MappingRefused(kind, faults);
        }
        return new Mapping(
                kind,
                body.from(),
                columns,
                Set.copyOf(Objects.requireNonNullElse(body.ignore(), List.of())),
                constants,
                reading);
    }

    private Map<String, List<Field>> columns() {
        var columns = new LinkedHashMap<String, List<Field>>();
        var undecided = new ArrayList<Integer>();
        var unknown = new ArrayList<Integer>();
        body.columns().forEach((column, codes) -> {
            var fields =
                    codes.stream().map(this::field).flatMap(Optional::stream).toList();
            columns.put(column, fields);
            if (codes.isEmpty()) {
                undecided.add(columns.size());
            } else if (fields.size() < codes.size()) {
                unknown.add(columns.size());
            }
        });
        faultOf(unknown, "what is no field of " + kind.code());
        faultOf(undecided, "no field; list under ignore what is to be left out");
        return columns;
    }

    /** One fault for all columns that have it; they are told by their numbers. */
    private void faultOf(List<Integer> columns, String detail) {
        if (!columns.isEmpty()) {
            var numbers = columns.stream().map(String::valueOf).collect(Collectors.joining(", "));
            var all = columns.size() == 1
                    ? "column " + numbers
                    : "columns " + numbers.replaceFirst(", (\\d+)$", " and $1");
            fault("/columns", "has, for " + all + ", " + detail);
        }
    }

    private Map<Field, String> constants() {
        var constants = new EnumMap<Field, String>(Field.class);
        Objects.requireNonNullElse(body.constants(), Map.<String, String>of()).forEach((code, value) -> {
            var field = field(code).orElse(null);
            if (field == null) {
                fault("/constants", "has what is no field of " + kind.code());
            } else if (field.mayBeConstant()) {
                constants.put(field, value);
            } else {
                fault("/constants/" + code, "cannot be the same for all rows");
            }
        });
        return constants;
    }

    private void lookForWhatIsMissing(Map<String, List<Field>> columns, Map<Field, String> constants) {
        var said = new HashSet<>(constants.keySet());
        columns.values().forEach(said::addAll);
        for (var field : kind.required()) {
            if (!said.contains(field)) {
                fault(
                        "",
                        "does not say what gives " + field.code()
                                + (field.mayBeConstant() ? "; a column or a constant must" : "; a column must"));
            }
        }
        if (said.contains(Field.PAID) && !said.contains(Field.SETTLED_ON) && !nothingIsPaid(constants)) {
            fault("", "says what is paid, but not what gives settledOn, the day on which it was");
        }
    }

    private static boolean nothingIsPaid(Map<Field, String> constants) {
        var paid = constants.get(Field.PAID);
        return paid != null && YesOrNo.of(paid).equals(Optional.of(false));
    }

    private Optional<Field> field(String code) {
        return Coded.of(Field.class, code).filter(kind.fields()::contains);
    }

    private @Nullable Charset encoding() {
        if (body.encoding() == null || ENCODINGS.contains(body.encoding())) {
            return body.encoding() == null ? null : Charset.forName(body.encoding());
        }
        fault("/encoding", "must be " + String.join(", ", ENCODINGS) + ", or left out");
        return null;
    }

    private @Nullable Character character(String place, @Nullable String text, String allowed) {
        if (text == null) {
            return null;
        }
        if (text.length() != 1 || allowed.indexOf(text.charAt(0)) < 0) {
            fault(place, "must be one of " + allowed.replace("\t", "a tab") + " or left out");
            return null;
        }
        return text.charAt(0);
    }

    private void fault(String place, String detail) {
        var fault = new FieldError("/mapping" + place, detail);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
