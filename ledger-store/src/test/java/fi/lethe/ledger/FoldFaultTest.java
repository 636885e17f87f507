// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class FoldFaultTest {
    @Test
    void what_stands_in_an_entry_is_at_fault_where_it_cannot_be_stored_or_computed() {
        var ofContent = List.of(
                new DataIntegrityViolationException("", new SQLException("", "22008")),
                new DataIntegrityViolationException("", new SQLException("", "23514")),
                new DateTimeException(""),
                new IllegalStateException(new ArithmeticException()),
                new NullPointerException());

        assertThat(ofContent).allMatch(FoldFault::isOfContent);
    }

    @Test
    void a_database_that_is_away_full_or_not_as_it_should_be_is_no_fault_of_an_entry() {
        var ofSurroundings = List.of(
                new CannotGetJdbcConnectionException("", new SQLException("", "08001")),
                new DataAccessResourceFailureException("", new SQLException("", "53100")),
                new DataAccessResourceFailureException(""),
                new QueryTimeoutException("", new SQLException("", "57014")),
                new PessimisticLockingFailureException("", new SQLException("", "40P01")),
                new BadSqlGrammarException("", "", new SQLException("", "42P01")),
                new CannotCreateTransactionException(""),
                new IllegalStateException(new InterruptedException()),
                new IllegalStateException(new SQLException("", "57P01")));

        assertThat(ofSurroundings).noneMatch(FoldFault::isOfContent);
    }
}
