// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.Opened;
import fi.lethe.events.Coded;
import fi.lethe.events.cases.CaseNumber;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.PersonalValue;
import fi.lethe.events.personal.Requester;
import fi.lethe.events.personal.Sealed;
import fi.lethe.events.personal.Words;
import fi.lethe.query.cases.CaseValueTable.Kept;
import fi.lethe.query.customer.values.Opener;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.SetAsideTable;
import fi.lethe.query.registry.RegistryConfiguration;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.query.viewing.Views;
import fi.lethe.rules.time.FinnishCalendar;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads cases; what was said in them is opened at the moment of answering, and its view is recorded before the answer. */
public final class CaseReads {
    private final QueryDatabase database;
    private final CaseTable cases;
    private final CaseValueTable values;
    private final SetAsideTable setAside;
    private final KeyVault vault;
    private final Views views;

    CaseReads(QueryDatabase database, KeyVault vault, Views views) {
        this.database = database;
        this.cases = new CaseTable(database);
        this.values = new CaseValueTable(database);
        this.setAside = RegistryConfiguration.setAside(database);
        this.vault = vault;
        this.views = views;
    }

    private record Held(CaseRow row, Map<CaseValue, Kept> values, boolean upToDate) {}

    /** Cases without what was said in them, the newest first, at most so many. */
    public List<CaseSummary> list(CaseQuestion question, int most) {
        return cases.list(question, most).stream().map(CaseSummary::of).toList();
    }

    /** Open cases without what was said in them, those first whose limit comes first, at most so many. */
    public List<CaseSummary> mostUrgent(int most) {
        return cases.mostUrgent(most).stream().map(CaseSummary::of).toList();
    }

    /** Where in the order of a list a case stands. */
    long place(UUID caseId) {
        return cases.find(List.of(caseId)).getFirst().opened();
    }

    /** A case without what was said in it. */
    public Optional<CaseSummary> summary(UUID caseId) {
        return cases.find(List.of(caseId)).stream().findFirst().map(CaseSummary::of);
    }

    /** The case of this number. */
    public Optional<CaseSummary> numbered(CaseNumber number) {
        return cases.numbered(number).map(CaseSummary::of);
    }

    /** The number of a case, which tells nothing of what is in it. */
    public Optional<String> number(UUID caseId) {
        return cases.find(List.of(caseId)).stream()
                .findFirst()
                .map(row -> row.number().toString());
    }

    /** One case. */
    public Optional<CaseAnswer> one(UUID caseId, Viewer viewer) {
        return held(caseId).map(held -> switch (viewer.permission()) {
            case GRANTED -> opened(held, viewer);
            case SEALED_ONLY, DENIED -> answer(held, new LeftSealed());
        });
    }

    private Optional<Held> held(UUID caseId) {
        return database.atOneMoment(() -> cases.find(List.of(caseId)).stream()
                .findFirst()
                .map(row -> new Held(row, values.of(caseId), !setAside.holds("case/" + caseId))));
    }

    /** The keys are given back before the view is recorded: the ledger may take its time. */
    private CaseAnswer opened(Held held, Viewer viewer) {
        CaseAnswer answer;
        Set<Category> shown = EnumSet.noneOf(Category.class);
        var keys =
                held.values().values().stream().map(kept -> kept.sealed().key()).toList();
        try (var lease = vault.lease(keys)) {
            var opener = new Opener(held.row().caseId(), lease, viewer.access());
            answer = answer(held, new Opening(opener, held.row(), shown));
        }
        views.record(viewer, held.row().customers(), shown);
        return answer;
    }

    private static CaseAnswer answer(Held held, Showing showing) {
        var row = held.row();
        return new CaseAnswer(
                CaseSummary.of(row),
                held.upToDate(),
                code(row.contested()),
                row.awareAt(),
                shown(held, CaseValue.REQUESTER, Requester.class, requester -> requester, showing),
                shown(held, CaseValue.WORDS, Words.class, Words::text, showing),
                shown(held, CaseValue.RECEIVED_BY, Words.class, Words::text, showing));
    }

    private static <T extends PersonalValue, V> Shown<V> shown(
            Held held, CaseValue value, Class<T> type, Function<T, V> form, Showing showing) {
        var kept = held.values().get(value);
        return kept == null ? new Shown.NeverGiven<>() : showing.show(value, kept, type, form);
    }

    private static @Nullable String code(@Nullable Coded constant) {
        return constant == null ? null : constant.code();
    }

    /** Shows stored values to one reader. */
    private interface Showing {
        <T extends PersonalValue, V> Shown<V> show(CaseValue value, Kept kept, Class<T> type, Function<T, V> form);
    }

    private record LeftSealed() implements Showing {
        @Override
        public <T extends PersonalValue, V> Shown<V> show(
                CaseValue value, Kept kept, Class<T> type, Function<T, V> form) {
            var sealed = kept.sealed();
            return new Shown.StillSealed<>(
                    sealed.key().value(),
                    sealed.unit().category().code(),
                    sealed.unit().unit(),
                    sealed.length());
        }
    }

    /** @param shown the categories of all that was shown so far */
    private record Opening(Opener opener, CaseRow row, Set<Category> shown) implements Showing {
        @Override
        @SuppressWarnings("unchecked") // the type is bound to the ciphertext, and opening checks it
        public <T extends PersonalValue, V> Shown<V> show(
                CaseValue value, Kept kept, Class<T> type, Function<T, V> form) {
            return switch (opener.open((Sealed<T>) kept.sealed(), type, value.field(), kept.command())) {
                case Opened.Known<T>(var known) -> {
                    shown.add(kept.sealed().unit().category());
                    yield new Shown.Known<>(form.apply(known), row.channel().code(), receivedOn());
                }
                case Opened.Shredded<T>(var since) -> new Shown.Shredded<>(since, null);
                case Opened.Withheld<T>(var grounds) -> new Shown.Withheld<>(Opener.strictest(grounds));
                case Opened.NeverGiven<T> _ -> new Shown.NeverGiven<>();
            };
        }

        private LocalDate receivedOn() {
            return LocalDate.ofInstant(row.receivedAt(), FinnishCalendar.ZONE);
        }
    }
}
