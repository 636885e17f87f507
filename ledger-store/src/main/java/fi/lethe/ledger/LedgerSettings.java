// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * What a ledger store needs.
 *
 * @param appends gives the appender the one connection that it keeps, taken at the first append
 * @param reads gives connections for reading, and one that is kept for notifications
 * @param clock the recorded time, which never runs backwards whatever this clock does
 * @param appendDeadline the longest that an append is waited for
 * @param types the events that are known
 */
public record LedgerSettings(
        DataSource appends, DataSource reads, Clock clock, Duration appendDeadline, EventTypes types) {}
