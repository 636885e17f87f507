// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.access;

/**
 * A search index was built in the memory of a process. Its builder alone opens values that are withheld (GDPR Art. 4(3), 18),
 * to keep codes of them; nobody was shown anything.
 *
 * @param customers who are in it
 * @param codes that it holds
 * @param withheldOpened values that are withheld and were opened for it
 * @param millis that it took
 */
public record IndexBuilt(int customers, long codes, int withheldOpened, long millis) implements AccessEvent {}
