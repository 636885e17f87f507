// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.stream.CommandBody;
import fi.lethe.command.stream.Decided;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.PurposeId;
import fi.lethe.events.ledger.LedgerEvent;
import fi.lethe.ledger.LedgerStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Seals commands and sends them, each to the streams that its route names. */
final class Dispatch {
    private final KeyVault vault;
    private final LedgerStore ledger;
    private final Answers answers;

    Dispatch(KeyVault vault, LedgerStore ledger, Answers answers) {
        this.vault = vault;
        this.ledger = ledger;
        this.answers = answers;
    }

    /** What would have come of a command; the state is that before it, for nothing has happened. */
    record Rehearsal(UUID subject, Decided<?, ? extends LedgerEvent> decided) {}

    Answer send(Request request, Claimed claimed, CommandBody body) {
        var sent = new Sending<>(request.route(), vault, ledger, new Sending.Command(request, claimed, body)).send();
        return answers.of(request.route(), sent.subject(), sent.decided(), claimed.command(), sent.appended());
    }

    /** What would happen: decides without sending; nothing is stored. */
    Rehearsal rehearse(Request request, Claimed claimed, CommandBody body) {
        return new Sending<>(request.route(), vault, ledger, new Sending.Command(request, claimed, body)).rehearse();
    }

    /** A rehearsal as it is answered: the names of the events, and what features tell of them. */
    Map<String, Object> told(CommandRoute<?, ?, ?, ?> route, Rehearsal rehearsal) {
        var members = new LinkedHashMap<String, Object>();
        members.put(route.kind().name(), rehearsal.subject().toString());
        members.put(
                "events",
                rehearsal.decided().events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .toList());
        members.putAll(answers.ofDecided(route, rehearsal.decided()));
        return members;
    }

    /** What the command is sent for. */
    static PurposeId purpose(Request request, CommandBody body) {
        var purpose = body.purpose();
        return purpose == null
                ? request.route().type().rule().defaultPurpose(request.actor().roles())
                : purpose;
    }
}
