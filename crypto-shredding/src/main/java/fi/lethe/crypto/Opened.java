// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.personal.Withholding;
import java.time.Instant;
import java.util.Set;

/**
 * What opening a sealed value gives. An outage, a lost key and tampering are none of these: they are thrown, each as its
 * own exception, so that nobody takes them for an erasure.
 */
public sealed interface Opened<T> {

    record Known<T>(T value) implements Opened<T> {
        @Override
        public String toString() {
            return "Known[not shown]";
        }
    }

    /** The key was destroyed. */
    record Shredded<T>(Instant since) implements Opened<T> {}

    /** The key exists and does not open for this reader. */
    record Withheld<T>(Set<Withholding> grounds) implements Opened<T> {
        public Withheld {
            grounds = Set.copyOf(grounds);
        }
    }

    /** There never was a value. */
    record NeverGiven<T>() implements Opened<T> {}
}
