// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import static java.util.Objects.requireNonNull;

import fi.lethe.command.stream.AnswerPart;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The schemas of what commands and their rehearsals answer: the same for a kind of stream, but where a feature tells more. */
final class CommandAnswers {
    private final List<AnswerPart> parts;
    private final Map<String, Schema<?>> found = new LinkedHashMap<>();

    CommandAnswers(List<AnswerPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** What is answered when it stands. */
    Schema<?> of(CommandRoute<?, ?, ?, ?> route) {
        var members = new LinkedHashMap<String, Schema<?>>();
        members.put(route.kind().name(), new StringSchema().format("uuid"));
        members.put("version", whole("the number of its events"));
        members.put("position", whole("where the last of them stands in the ledger"));
        return named(route, "Answer", members);
    }

    /** What is answered to a rehearsal. */
    Schema<?> ofRehearsal(CommandRoute<?, ?, ?, ?> route) {
        var members = new LinkedHashMap<String, Schema<?>>();
        members.put(route.kind().name(), new StringSchema().format("uuid"));
        members.put("events", new ArraySchema().items(new StringSchema()).description("what would be recorded"));
        return named(route, "Rehearsal", members);
    }

    /** Every schema that they refer to, by its name. */
    Map<String, Schema<?>> all() {
        return found;
    }

    private static Schema<?> whole(String description) {
        return new IntegerSchema().format("int64").description(description);
    }

    private Schema<?> named(CommandRoute<?, ?, ?, ?> route, String suffix, Map<String, Schema<?>> members) {
        var answer = new ObjectSchema();
        members.forEach(answer::addProperty);
        members.keySet().forEach(answer::addRequiredItem);
        var more = parts.stream()
                .flatMap(part -> part.members(route.type().rule()).stream())
                .toList();
        more.forEach(record -> add(record, answer));
        var name = (more.isEmpty() ? capital(route.kind().name()) + "Command" : pascal(route.code())) + suffix;
        found.put(name, answer);
        return new Schema<>().$ref(name);
    }

    /** The record's members become the answer's own. */
    private void add(Class<? extends Record> record, Schema<?> answer) {
        var read = new LinkedHashMap<>(
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(record)).referencedSchemas);
        Schema<?> whole = requireNonNull(read.remove(record.getSimpleName()));
        whole.getProperties().forEach((name, member) -> answer.addProperty(name, member));
        Objects.requireNonNullElse(whole.getRequired(), List.<String>of()).forEach(answer::addRequiredItem);
        read.forEach((name, schema) -> found.put(name, schema));
    }

    private static String pascal(String code) {
        return Arrays.stream(code.split("-")).map(CommandAnswers::capital).collect(Collectors.joining());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
