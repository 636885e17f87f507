// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import fi.lethe.crypto.SealContext;
import fi.lethe.events.Channel;
import fi.lethe.events.RequestLanguage;
import fi.lethe.events.cases.CaseClockEvent.LimitPassed;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseId;
import fi.lethe.events.cases.CaseKind;
import fi.lethe.events.cases.CaseLifeEvent.CaseClosed;
import fi.lethe.events.cases.CaseLifeEvent.CaseOpened;
import fi.lethe.events.cases.CaseLimit;
import fi.lethe.events.cases.CaseNumber;
import fi.lethe.events.cases.CaseOutcome;
import fi.lethe.events.cases.LimitKind;
import fi.lethe.events.cases.LimitRule;
import fi.lethe.events.cases.TimePolicy;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Requester;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.UnitKey;
import fi.lethe.events.personal.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A case whose history is appended step by step; each step answers with its position. */
public final class TestCase {
    public static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:00Z");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestLedger world;
    private final CaseId id = new CaseId(UUID.randomUUID());
    private final CaseNumber number = new CaseNumber(2026, CaseKind.ACCESS, NUMBERS.incrementAndGet());
    private final UnitKey key;
    private long seq;

    public TestCase(TestLedger world) {
        this.world = world;
        this.key = world.vault().fresh(DataUnit.CORRESPONDENCE);
    }

    public UUID id() {
        return id.value();
    }

    public String number() {
        return number.toString();
    }

    /** Which concerns these customers. */
    public long open(UUID... customers) {
        return openUntil(LocalDate.of(2026, 12, 21), customers);
    }

    /** The same, with this last day. */
    public long openUntil(LocalDate dueOn, UUID... customers) {
        var command = UUID.randomUUID();
        return append(
                command,
                List.of(key),
                new CaseOpened(
                        id,
                        number,
                        Stream.of(customers).map(CustomerId::new).toList(),
                        Channel.EMAIL,
                        RequestLanguage.FI,
                        RECEIVED,
                        new CaseLimit(dueOn, LimitRule.ONE_MONTH, TimePolicy.FI),
                        null,
                        null,
                        seal(command, "requester", new Requester("Maija Meikäläinen", "maija@example.fi", null)),
                        seal(command, "words", new Words("Mitä tiedätte minusta?", RequestLanguage.FI)),
                        null));
    }

    public long pass(LimitKind kind) {
        return append(UUID.randomUUID(), List.of(), new LimitPassed(id, kind));
    }

    public long close() {
        return append(UUID.randomUUID(), List.of(), new CaseClosed(id, CaseOutcome.WITHDRAWN));
    }

    public long fromTheFuture() {
        return world.append(
                UUID.randomUUID(),
                "case/" + id,
                seq++,
                List.of(),
                List.of(new TestLedger.FromTheFuture(id.toString())));
    }

    private long append(UUID command, List<UnitKey> fresh, CaseEvent event) {
        return world.append(command, "case/" + id, seq++, fresh, List.of(event));
    }

    private <T extends PersonalValue> Sealed<T> seal(UUID command, String field, T value) {
        try (var lease = world.vault().lease(List.of(key.key()))) {
            return lease.seal(key, value, new SealContext(id.value(), field, command));
        }
    }
}
