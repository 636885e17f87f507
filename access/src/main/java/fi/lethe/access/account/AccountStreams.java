// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.events.account.AccountEvent;
import fi.lethe.events.account.AccountEvent.AccountOpened;
import fi.lethe.ledger.AccountLog;
import fi.lethe.ledger.EntryMetaData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Accounts as their streams tell them. */
record AccountStreams(AccountLog log) {

    /**
     * The account; empty where nothing was recorded of it.
     *
     * @throws UnreadableAccount where an entry cannot be read by this program, or tells what cannot be
     */
    Optional<AccountState> state(UUID account) {
        try {
            return Optional.ofNullable(fold(log.of(account)));
        } catch (DataAccessException e) {
            throw e; // nothing is wrong with the entries
        } catch (RuntimeException e) {
            throw new UnreadableAccount(account, e);
        }
    }

    private static @Nullable AccountState fold(List<DomainEventMessage<?>> messages) {
        AccountState state = null;
        for (var message : messages) {
            if (!(message.getPayload() instanceof AccountEvent event)) {
                throw new IllegalStateException("an entry about an account cannot be read; update Lethe");
            }
            if (state == null && event instanceof AccountOpened opened) {
                state = AccountState.opened(opened, (UUID)
                        Objects.requireNonNull(message.getMetaData().get(EntryMetaData.COMMAND)));
            } else if (state != null) {
                state = state.after(event, String.valueOf(message.getMetaData().get(EntryMetaData.ACTOR)));
            }
        }
        return state;
    }
}
