// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.agreement;

import fi.lethe.access.account.AccountBook;
import fi.lethe.access.account.AccountProblems;
import fi.lethe.access.account.Columns;
import fi.lethe.access.account.Days;
import fi.lethe.access.account.Proposal;
import fi.lethe.access.account.Proposal.Matter;
import fi.lethe.access.account.SecondPersons;
import fi.lethe.access.account.SecondPersons.Weight;
import fi.lethe.access.problems.FieldError;
import fi.lethe.access.problems.HttpProblems;
import fi.lethe.access.problems.ProblemType;
import fi.lethe.access.problems.TypedRefusal;
import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AgreementEnded;
import fi.lethe.events.account.AccountEvent.AgreementProposed;
import fi.lethe.events.account.AccountEvent.AgreementSigned;
import fi.lethe.events.account.AccountEvent.DecidedAlone;
import fi.lethe.events.account.RecordedBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The confidentiality agreements of people with accounts (GDPR Art. 28(3)(b), 32(4)). One is valid from the day it was
 * signed, as soon as it is recorded, to its last day, unless it is withdrawn; it is never deleted.
 */
public final class Agreements {
    static final ProblemType OWN = new ProblemType(
            "own-agreement",
            409,
            "Nobody records an agreement of their own; another person does, who is responsible or administrator.",
            "Kukaan ei kirjaa omaa sitoumustaan; sen tekee toinen henkilö, vastuuhenkilö tai ylläpitäjä.");

    private static final Logger LOG = LoggerFactory.getLogger(Agreements.class);
    private final JdbcClient jdbc;
    private final AccountBook book;
    private final SecondPersons seconds;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Agreements(DataSource access, AccountBook book, SecondPersons seconds, Clock clock) {
        this.seconds = seconds;
        this.jdbc = JdbcClient.create(access);
        this.book = book;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(access));
    }

    /**
     * Records what an existing account in office has signed, and answers its id. Nobody records their own, unless they are the only
     * one who ever had an account. What an administrator records waits for a second person where there is one.
     *
     * @param by the account of who records it; null for the installation itself
     * @throws TypedRefusal {@code content-refused} where it is signed later than today, or ends before it was signed,
     *     {@code own-agreement}, {@code account-revoked}, {@code account-unknown}
     */
    public UUID record(UUID account, LocalDate signedOn, @Nullable LocalDate validUntil, @Nullable UUID by) {
        refuseTurnedRound(signedOn, validUntil);
        var id = UUID.randomUUID();
        var own = account.equals(by);
        var weight = seconds.weight(by, account);
        book.change(account, by, (held, at) -> {
            if (held.isRevoked()) {
                throw TypedRefusal.of(AccountProblems.REVOKED);
            }
            if (own && hasOthers(account)) {
                throw TypedRefusal.of(OWN);
            }
            if (weight == Weight.WAITS) {
                return List.of(new AgreementProposed(account, at, id, signedOn, validUntil));
            }
            var signed = signed(new Signed(id, account, signedOn, validUntil), at, by, own);
            return weight == Weight.ALONE
                    ? List.of(signed, new DecidedAlone(account, at, id, List.of()))
                    : List.of(signed);
        });
        if (own) {
            LOG.warn("Account {} has recorded an agreement of its own; nobody else ever had an account", account);
        }
        return id;
    }

    /** What waits for a second person before the agreement of this id counts. */
    public Optional<Proposal> proposed(UUID account, UUID agreement) {
        return book.find(account)
                .flatMap(held -> held.proposal(agreement))
                .filter(proposal -> proposal.waitsAt(clock.instant()));
    }

    /** What was said to be signed. */
    private record Signed(
            UUID id,
            UUID account,
            LocalDate signedOn,
            @Nullable LocalDate validUntil) {}

    /** What was proposed is recorded, in the transaction that is under way; answers the event of it. */
    public AccountEvent confirmed(Proposal proposal, Matter.Agreement agreement, Instant at, UUID by) {
        var signed = new Signed(proposal.id(), proposal.account(), agreement.signedOn(), agreement.validUntil());
        return signed(signed, at, by, false);
    }

    private AgreementSigned signed(Signed signed, Instant at, @Nullable UUID by, boolean own) {
        insert(signed, by, own);
        return new AgreementSigned(
                signed.account(),
                at,
                signed.id(),
                signed.signedOn(),
                signed.validUntil(),
                own ? RecordedBy.SELF : RecordedBy.OTHER);
    }

    private void insert(Signed signed, @Nullable UUID by, boolean own) {
        jdbc.sql("""
                        insert into access.agreement (id, account, signed_on, valid_until, recorded_at, recorded_by, self)
                        values (:id, :account, :signedOn, :validUntil, :at, :by, :self)
                        """)
                .param("id", signed.id())
                .param("account", signed.account())
                .param("signedOn", signed.signedOn())
                .param("validUntil", signed.validUntil(), Types.DATE)
                .param("at", now().atOffset(ZoneOffset.UTC))
                .param("by", by, Types.OTHER)
                .param("self", own)
                .update();
    }

    /** As the ledger has it. */
    private boolean hasOthers(UUID account) {
        return book.known().stream().anyMatch(known -> !known.equals(account));
    }

    /** Ends an agreement of this account at once; again changes nothing. False where the account has none of this id. */
    public boolean withdraw(UUID account, UUID agreement, UUID by) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var ended = jdbc.sql("""
                            update access.agreement
                            set withdrawn_at = coalesce(withdrawn_at, :at), withdrawn_by = coalesce(withdrawn_by, :by)
                            where id = :id and account = :account
                            """)
                            .param("id", agreement)
                            .param("account", account)
                            .param("at", now().atOffset(ZoneOffset.UTC))
                            .param("by", by)
                            .update()
                    == 1;
            book.change(
                    account,
                    by,
                    (held, at) -> held.hasAgreement(agreement)
                            ? List.of(new AgreementEnded(account, at, agreement))
                            : List.of());
            return ended;
        }));
    }

    /** All there are, the oldest first. */
    public List<Agreement> all() {
        return jdbc.sql("select * from access.agreement order by recorded_at")
                .query((row, _) -> agreement(row))
                .list();
    }

    /** All of one account, the oldest first. */
    public List<Agreement> of(UUID account) {
        return jdbc.sql("select * from access.agreement where account = :account order by recorded_at")
                .param("account", account)
                .query((row, _) -> agreement(row))
                .list();
    }

    /** Those that counted on some moment of this day, as it was known by its end. */
    public List<Agreement> on(LocalDate day) {
        return jdbc.sql("""
                        select * from access.agreement
                        where signed_on <= :day and (valid_until is null or valid_until >= :day)
                          and recorded_at < :end and (withdrawn_at is null or withdrawn_at >= :beginning)
                        order by recorded_at
                        """)
                .param("day", day)
                .param("beginning", Days.beginning(day).atOffset(ZoneOffset.UTC))
                .param("end", Days.beginning(day.plusDays(1)).atOffset(ZoneOffset.UTC))
                .query((row, _) -> agreement(row))
                .list();
    }

    private void refuseTurnedRound(LocalDate signedOn, @Nullable LocalDate validUntil) {
        if (signedOn.isAfter(new Days(clock).today())) {
            throw refused("/signedOn", "not later than today: what is not signed yet binds nobody");
        }
        if (validUntil != null && validUntil.isBefore(signedOn)) {
            throw refused("/validUntil", "not before signedOn");
        }
    }

    private static TypedRefusal refused(String pointer, String detail) {
        return TypedRefusal.at(HttpProblems.CONTENT_REFUSED, List.of(new FieldError(pointer, detail)));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Columns.instant(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                Columns.instantIfAny(row, "withdrawn_at"),
                row.getObject("withdrawn_by", UUID.class),
                row.getBoolean("self"));
    }
}
