// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.FoldFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A projection that no entry stops: a stream with an entry that cannot be folded in is set aside, with an alarm, and the others
 * go on. What stood of it before that entry stays; of what comes after, only destructions of keys are carried out.
 *
 * <p>The projection that is wrapped must fold each stream without regard to the others.
 */
public final class SettingAside implements Projection {
    private static final Logger LOG = LoggerFactory.getLogger(SettingAside.class);

    private final Projection projection;
    private final SetAsideTable table;
    private final TransactionTemplate nested;

    /** This projection, and the table of this name for what it sets aside. */
    public SettingAside(Projection projection, QueryDatabase database, String table) {
        this.projection = projection;
        this.table = new SetAsideTable(database, table);
        this.nested = new TransactionTemplate(database.transactions());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public DerivedDataHolder holder() {
        return projection.holder();
    }

    @Override
    public Optional<SetAsideTable> setAside() {
        return Optional.of(table);
    }

    @Override
    public void fold(List<Recorded> batch) {
        var aside = table.among(batch.stream().map(Recorded::stream).collect(Collectors.toSet()));
        batch.stream().filter(entry -> aside.contains(entry.stream())).forEach(projection::letGo);
        var others =
                batch.stream().filter(entry -> !aside.contains(entry.stream())).toList();
        if (!others.isEmpty() && failureOf(others) != null) {
            others.stream()
                    .collect(Collectors.groupingBy(Recorded::stream, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(this::foldOrSetAside);
        }
    }

    @Override
    public void letGo(Recorded entry) {
        projection.letGo(entry);
    }

    /** Tries a stream that is set aside once more with these entries of it, from the first that was not folded in; false where it stays. */
    boolean tryAnew(String stream, Iterable<List<Recorded>> entries) {
        var failed = attempt(() -> {
            entries.forEach(projection::fold);
            table.remove(stream);
        });
        return failed == null;
    }

    private void foldOrSetAside(List<Recorded> ofStream) {
        if (failureOf(ofStream) == null) {
            return;
        }
        for (int i = 0; i < ofStream.size(); i++) {
            var entry = ofStream.get(i);
            var failed = failureOf(List.of(entry));
            if (failed != null) {
                setAside(entry, failed);
                ofStream.subList(i, ofStream.size()).forEach(projection::letGo);
                return;
            }
        }
    }

    /** The message of what was thrown may repeat values; its class does not. */
    private void setAside(Recorded entry, Throwable failed) {
        LOG.error(
                "ALARM {} cannot fold the entry at {}; its stream {} is set aside and no longer up to date: {}",
                holder().code(),
                entry.position(),
                entry.stream(),
                failed.getClass().getName());
        table.add(SetAside.from(entry));
    }

    private @Nullable Throwable failureOf(List<Recorded> entries) {
        return attempt(() -> projection.fold(entries));
    }

    /** What it failed with because of an entry; nothing is left of it then. What has other reasons is thrown. */
    private @Nullable Throwable attempt(Runnable work) {
        try {
            nested.executeWithoutResult(_ -> work.run());
            return null;
        } catch (RuntimeException | StackOverflowError failed) {
            if (!FoldFault.isOfContent(failed)) {
                throw failed;
            }
            return failed;
        }
    }
}
