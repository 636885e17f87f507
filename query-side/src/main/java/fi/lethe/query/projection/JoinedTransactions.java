// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** Axon's transactions as Spring's, so that rows and token are committed together. */
final class JoinedTransactions implements TransactionManager {
    private final PlatformTransactionManager spring;

    JoinedTransactions(PlatformTransactionManager spring) {
        this.spring = spring;
    }

    @Override
    public Transaction startTransaction() {
        return new Joined(spring, spring.getTransaction(new DefaultTransactionDefinition()));
    }

    private record Joined(PlatformTransactionManager spring, TransactionStatus status) implements Transaction {
        @Override
        public void commit() {
            spring.commit(status);
        }

        /** Also called where the commit itself failed; Spring has rolled back by then. */
        @Override
        public void rollback() {
            if (!status.isCompleted()) {
                spring.rollback(status);
            }
        }
    }
}
