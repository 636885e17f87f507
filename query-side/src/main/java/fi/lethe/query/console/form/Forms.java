// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.commands.ApiRefused;
import fi.lethe.query.console.commands.CommandApi;
import fi.lethe.rules.commands.CommandRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is done with forms: opened, begun, rehearsed, sent. */
final class Forms {
    private static final String EURO = "EUR";
    private static final String NOT_REHEARSED = "not-rehearsed";

    private final PublishedCommands published;
    private final CommandApi api;
    private final Map<String, Subject> subjects;
    private final Clock clock;

    Forms(PublishedCommands published, CommandApi api, List<Subject> subjects, Clock clock) {
        this.published = published;
        this.api = api;
        this.subjects = new HashMap<>();
        subjects.forEach(subject -> this.subjects.put(subject.kind(), subject));
        this.clock = clock;
    }

    /** A form, and whom or what it is about; nobody yet where the command begins a stream. */
    record Opened(CommandForm form, Subject kind, @Nullable UUID subject) {}

    /** The form of a command for this subject; there is none where a subject is missing, or stands where it begins. */
    Opened open(CommandRule command, @Nullable UUID subject) {
        var form = published.form(command).orElseThrow(() -> TypedRefusal.of(HttpProblems.NOT_FOUND));
        var kind = subjects.get(form.subject());
        if (kind == null || form.begins() == (subject != null)) {
            throw TypedRefusal.of(HttpProblems.NOT_FOUND);
        }
        return new Opened(form, kind, subject);
    }

    Beginning beginning(Opened opened, Actor reader, Wording wording) {
        var subject = opened.subject();
        var beginning = subject == null
                ? Beginning.of("")
                : opened.kind().beginning(opened.form().rule(), subject, reader, wording);
        return opened.form().rule() == CommandRule.RECORD_ORDER ? beginning.with("/total/currency", EURO) : beginning;
    }

    /** What stands in the fields at first: what is known of the subject, and today where a day must be given. */
    Typed begun(Opened opened, Beginning beginning, Wording wording) {
        var today = LocalDate.ofInstant(clock.instant(), wording.zone()).toString();
        var values = new HashMap<String, List<String>>();
        for (var member : opened.form().body().members()) {
            if (member instanceof Field.Single(var name, var required, var type, var _)
                    && required
                    && type == Field.Type.DAY) {
                values.put("/" + name, List.of(today));
            }
        }
        beginning.values().forEach((pointer, text) -> values.put(pointer, List.of(text)));
        return Typed.begun(opened.form().body(), values);
    }

    /**
     * The names of the events that would come of it, in words; empty where no rehearsal is given, though the command may be sent.
     *
     * @throws ApiRefused where it would be refused
     */
    Optional<List<String>> rehearse(Opened opened, Typed typed, String session, Wording wording) {
        try {
            var body = new Body(typed, wording).of(opened.form(), opened.subject());
            var answer = api.rehearse(opened.form().code(), session, body);
            return Optional.of(answer.path("events")
                    .valueStream()
                    .map(JsonNode::asString)
                    .map(event -> wording.textOr("type." + event, "type.other", event))
                    .toList());
        } catch (ApiRefused refused) {
            if (refused.problem().equals(NOT_REHEARSED)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * Sends it; the answer is the address to go on to.
     *
     * @throws ApiRefused where it is refused
     */
    String send(Opened opened, Typed typed, FormKey key, String session, Wording wording) {
        var form = opened.form();
        var body = new Body(typed, wording).of(form, opened.subject());
        var answer = api.send(form.code(), session, key.key(), body);
        opened.kind().await(answer.path("position").asLong());
        var subject = UUID.fromString(answer.path(form.subject()).asString());
        return opened.kind().page(subject) + "?done=" + form.code();
    }

    /** Where the form leads back to. */
    String page(Opened opened) {
        var subject = opened.subject();
        return subject == null ? "/console" : opened.kind().page(subject);
    }
}
