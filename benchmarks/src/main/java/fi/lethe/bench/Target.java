// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench;

import java.util.Locale;

/** What a ratio should be, if anything. */
public sealed interface Target {
    /** Nothing was asked for; the figure is there to be seen. */
    Target NONE = new None();

    /** This or more. */
    static Target atLeast(double ratio) {
        return new AtLeast(ratio);
    }

    /** This or less. */
    static Target atMost(double ratio) {
        return new AtMost(ratio);
    }

    /** The target, and whether this ratio meets it. */
    String judge(double ratio);

    /** No target. */
    record None() implements Target {
        @Override
        public String judge(double ratio) {
            return "none";
        }
    }

    /** At least so much. */
    record AtLeast(double least) implements Target {
        @Override
        public String judge(double ratio) {
            return String.format(Locale.ROOT, "%.1f %s", least, ratio >= least ? "met" : "MISSED");
        }
    }

    /** At most so much. */
    record AtMost(double most) implements Target {
        @Override
        public String judge(double ratio) {
            return String.format(Locale.ROOT, "at most %.1f %s", most, ratio <= most ? "met" : "MISSED");
        }
    }
}
