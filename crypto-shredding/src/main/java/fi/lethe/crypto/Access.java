// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

/** Which declared exception the reader has (GDPR Art. 18(2)); the caller records it. */
public enum Access {
    ORDINARY,
    UNDER_EXCEPTION,
    /** Who builds the search index opens what is withheld on any ground, in memory, to keep codes of whole values; nobody else. */
    INDEXING
}
