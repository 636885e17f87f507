// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.KeyId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Joins concurrent fetches into one query: while one is under way the next requests gather, and the first of them asks
 * for all. A request never joins a query that began before it, so it sees every withholding answered before it.
 */
final class GroupFetch<R> {
    private static final long PATIENCE_MILLIS = 2 * VaultDatabase.QUICK.toMillis();

    private final Function<Set<KeyId>, R> query;
    private final Semaphore turn = new Semaphore(1);
    private Group<R> gathering = new Group<>();

    private static final class Group<R> {
        private final Set<KeyId> keys = new HashSet<>();
        private final CompletableFuture<R> answer = new CompletableFuture<>();
    }

    GroupFetch(Function<Set<KeyId>, R> query) {
        this.query = query;
    }

    /** The answer of a query over these keys, at least one, and perhaps others. */
    R fetch(Collection<KeyId> keys) {
        Group<R> joined;
        boolean first;
        synchronized (this) {
            joined = gathering;
            first = joined.keys.isEmpty();
            joined.keys.addAll(keys);
        }
        if (first) {
            lead(joined);
        }
        return await(joined);
    }

    private void lead(Group<R> group) {
        boolean mine = false;
        try {
            mine = turn.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            close();
            if (mine) {
                group.answer.complete(query.apply(group.keys));
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            group.answer.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            group.answer.completeExceptionally(e);
        } finally {
            if (mine) {
                turn.release();
            }
            group.answer.completeExceptionally(new TimeoutException("the queries before did not end"));
        }
    }

    private synchronized void close() {
        gathering = new Group<>();
    }

    private R await(Group<R> group) {
        try {
            return group.answer.get(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultUnavailable("interrupted while the vault was asked", e);
        } catch (TimeoutException e) {
            throw new VaultUnavailable("the vault did not answer in time", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof VaultMismatch mismatch
                    ? new VaultMismatch("the vault cannot be served", mismatch)
                    : new VaultUnavailable("the vault does not answer", e.getCause());
        }
    }
}
