// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.lethe.events.PurposeId;
import fi.lethe.events.RegisterName;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.ledger.append.InTransaction;
import fi.lethe.ledger.append.Outcome;
import fi.lethe.ledger.append.PreparedCommand;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What happens to accounts, each in the stream {@code account/} and its id. It is appended in the transaction that changes the
 * account's row, so that both stand or neither does. May be used from any thread.
 */
public final class AccountLog {
    private static final String PREFIX = "account/";
    private static final String BEHIND_ALL = "account0"; // '0' comes after '/'
    private static final Pattern OF_AN_ACCOUNT = Pattern.compile("account/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String PURPOSE = PurposeId.AUDIT.value();

    private final EventPreparation preparation;
    private final StreamReader streams;
    private final Clock clock;

    /**
     * One event as it is to be appended.
     *
     * @param seq its place in the account's stream, from 0
     * @param actor the account of who decided it, or the name of a part of the program
     */
    public record Fact(long seq, String actor, UUID command, AccountEvent event) {}

    AccountLog(EventPreparation preparation, StreamReader streams, Clock clock) {
        this.preparation = preparation;
        this.streams = streams;
        this.clock = clock;
    }

    /** The stream of an account. */
    public static String stream(UUID account) {
        return PREFIX + account;
    }

    /**
     * Appends these, all or none.
     *
     * @param transaction under way, as a role that may append them; they stand once it is committed
     * @return false where a stream has another next place; the transaction is to be rolled back then
     * @throws AppendFailed where the database refuses it
     */
    public boolean append(Connection transaction, List<Fact> facts) {
        var correlation = UUID.randomUUID();
        var entries = facts.stream()
                .map(fact -> preparation.entry(
                        UUID.randomUUID(),
                        new EventPreparation.Place(stream(fact.event().account()), fact.seq()),
                        fact.event(),
                        new EntryContext(
                                fact.actor(),
                                RegisterName.CUSTOMERS.value(),
                                PURPOSE,
                                null,
                                fact.command(),
                                correlation)))
                .toList();
        var command = new PreparedCommand(facts.getFirst().command(), entries, List.of(), null, 0);
        try {
            return InTransaction.accounts(transaction, command, clock) instanceof Outcome.Stored;
        } catch (SQLException e) {
            throw new AppendFailed(e);
        }
    }

    /** Whether nothing has ever been recorded of any account. */
    public boolean isEmpty() {
        return !streams.hasStreamBetween(PREFIX, BEHIND_ALL);
    }

    /** Everything that happened to an account, in order, with ciphertexts. */
    public List<DomainEventMessage<?>> of(UUID account) {
        return streams.sealed(stream(account), 0, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** How many events an account has, by its entries themselves. */
    public long version(UUID account) {
        return streams.lastSequenceNumber(stream(account)).map(last -> last + 1).orElse(0L);
    }

    /** The accounts of which something is recorded, by how much; streams of other names are of none. */
    public Map<UUID, Long> versions() {
        return streams.versionsBetween(PREFIX, BEHIND_ALL).entrySet().stream()
                .filter(stream -> OF_AN_ACCOUNT.matcher(stream.getKey()).matches())
                .collect(toUnmodifiableMap(
                        stream -> UUID.fromString(stream.getKey().substring(PREFIX.length())), Map.Entry::getValue));
    }
}
