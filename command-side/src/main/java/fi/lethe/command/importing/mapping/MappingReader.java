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
import java.util.Set;
import java.util.regex.Pattern;
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
            throw new MappingRefused(faults);
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
        body.columns().forEach((column, codes) -> {
            var which = "has, for column " + (columns.size() + 1) + ", ";
            var fields = new ArrayList<Field>();
            for (var code : codes) {
                var field = field("/columns", which, code);
                if (field != null) {
                    fields.add(field);
                }
            }
            if (codes.isEmpty()) {
                fault("/columns", which + "no field; list the column under ignore to leave it out");
            }
            columns.put(column, fields);
        });
        return columns;
    }

    private Map<Field, String> constants() {
        var constants = new EnumMap<Field, String>(Field.class);
        Objects.requireNonNullElse(body.constants(), Map.<String, String>of()).forEach((code, value) -> {
            var field = field("/constants", "has ", code);
            if (field != null && !field.mayBeConstant()) {
                fault("/constants/" + code, "cannot be the same for all rows");
            } else if (field != null) {
                constants.put(field, value);
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
        if (said.contains(Field.PAID)
                && !said.contains(Field.SETTLED_ON)
                && !"false".equals(constants.get(Field.PAID))) {
            fault("", "says what is paid, but not what gives settledOn, the day on which it was");
        }
    }

    private @Nullable Field field(String place, String which, String code) {
        var field = Coded.of(Field.class, code).filter(kind.fields()::contains);
        if (field.isEmpty()) {
            fault(
                    place,
                    which + "what is no field of " + kind.code() + "; there are: "
                            + String.join(
                                    ", ",
                                    kind.fields().stream().map(Field::code).toList()));
        }
        return field.orElse(null);
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
        faults.add(new FieldError("/mapping" + place, detail));
    }
}
