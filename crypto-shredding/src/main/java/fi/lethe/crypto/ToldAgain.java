// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.crypto.Withholdings.InForce;
import fi.lethe.events.personal.KeyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells a vault which keys the ledger withholds where it does not know, and raises the alarm where it must have known: it was told by
 * its own mark, or long enough ago by what this process has heard.
 */
final class ToldAgain {
    private static final Logger LOG = LoggerFactory.getLogger(ToldAgain.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** What a process does in the vault after an entry, it or the next one has done by then. */
    private static final long TOLD_NANOS = Duration.ofSeconds(10).toNanos();

    private final VaultDatabase database;
    private final WithheldByLedger withheld;
    private final LongSupplier nanos;
    private final OnceAnHour<KeyId> alarms;

    private record InForceNow(List<InForce> told, long applied) {}

    ToldAgain(VaultDatabase database, WithheldByLedger withheld, LongSupplier nanos) {
        this.database = database;
        this.withheld = withheld;
        this.nanos = nanos;
        this.alarms = new OnceAnHour<>(nanos);
    }

    /** All that is in force. */
    void tellAll() {
        withheld.lookAfter(nanos.getAsLong());
        tell(withheld.keys());
    }

    /** What is in force for these keys. */
    void tell(Collection<KeyId> keys) {
        withheld.lookAfter(nanos.getAsLong());
        var inForce = inForce(keys);
        if (inForce.isEmpty()) {
            return;
        }
        var answer = database.inTransaction(
                LIMIT, jdbc -> new InForceNow(Withholdings.tellAgain(jdbc, inForce), VaultMark.appliedPosition(jdbc)));
        alarm(answer.told().stream()
                .filter(told -> told.position() <= answer.applied() || isOld(told))
                .toList());
        if (!database.call(jdbc -> Withholdings.notInForce(jdbc, inForce)).isEmpty()) {
            alarm(database.inTransaction(LIMIT, jdbc -> overruled(jdbc, inForce)));
        }
    }

    /**
     * What the vault says is over as of a later position may be news that came after the ledger was asked. Who has such news writes it
     * into the ledger first: what the ledger does not say now was said by nobody.
     */
    private List<InForce> overruled(JdbcClient jdbc, List<InForce> told) {
        var over = Withholdings.lockedAsOver(jdbc, told);
        withheld.lookAfter(nanos.getAsLong());
        var still = inForce(over.stream().map(InForce::key).toList()).stream()
                .filter(one -> over.stream().anyMatch(one::isOfTheSame))
                .toList();
        Withholdings.overrule(jdbc, still);
        return still;
    }

    private List<InForce> inForce(Collection<KeyId> keys) {
        var found = new ArrayList<InForce>();
        withheld.of(keys)
                .forEach((key, grounds) ->
                        grounds.forEach((ground, held) -> found.add(new InForce(key, ground, held.position()))));
        return found;
    }

    private boolean isOld(InForce told) {
        var held = withheld.of(List.of(told.key()))
                .getOrDefault(told.key(), Map.of())
                .get(told.ground());
        return held != null && nanos.getAsLong() - held.heardAt() > TOLD_NANOS;
    }

    private void alarm(List<InForce> unknown) {
        var keys =
                unknown.stream().map(InForce::key).filter(alarms::letsThrough).toList();
        if (!keys.isEmpty()) {
            LOG.error(
                    "ALARM the vault did not know that {} keys are withheld, such as {}, although the ledger says so: an older vault was "
                            + "restored, or somebody has removed it; nothing was opened, and the vault has been told again",
                    keys.size(),
                    keys.getFirst());
        }
    }
}
