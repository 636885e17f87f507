// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.forgetting.pages;

/** The pauses that can be chosen between the order and the death of the keys. */
public enum Pause {
    NONE("PT0S"),
    DAY("P1D"),
    WEEK("P7D"),
    FORTNIGHT("P14D"),
    MONTH("P28D");

    private final String duration;

    Pause(String duration) {
        this.duration = duration;
    }

    /** As the API reads it (ISO 8601). */
    String duration() {
        return duration;
    }
}
