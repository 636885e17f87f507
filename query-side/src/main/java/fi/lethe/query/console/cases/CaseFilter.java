// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which cases a list shows; in the order in which the page offers them. */
public enum CaseFilter {
    OPEN,
    LATE,
    SOON,
    CLOSED,
    ALL;

    /** As an address has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of an address. */
    static Optional<CaseFilter> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Where the list is. */
    public String address() {
        return "/console/cases" + (this == OPEN ? "" : "?show=" + code());
    }

    /** The name of its message. */
    public String text() {
        return "cases.show." + code();
    }
}
