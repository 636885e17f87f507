// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.breaking;

import fi.lethe.crypto.Access;

/** Breaks the rule that the index builder alone opens what is withheld on any ground. */
public final class ReaderThatOpensWhatIsWithheld {
    Access access() {
        return Access.INDEXING;
    }
}
