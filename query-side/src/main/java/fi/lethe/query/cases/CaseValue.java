// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.cases;

import java.util.Arrays;

/** The sealed values of a case. */
enum CaseValue {
    REQUESTER("requester"),
    WORDS("words"),
    RECEIVED_BY("receivedBy");

    private final String field;

    CaseValue(String field) {
        this.field = field;
    }

    /** For which it was sealed; never changed. */
    String field() {
        return field;
    }

    static CaseValue of(String field) {
        return Arrays.stream(values())
                .filter(value -> value.field.equals(field))
                .findFirst()
                .orElseThrow();
    }
}
