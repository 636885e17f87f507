// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.Set;

/** The spellings of one e-mail address: its domain in letters, and in ASCII (RFC 5891). */
final class EmailSpellings {
    private EmailSpellings() {}

    static Set<String> of(String email) {
        var spellings = new LinkedHashSet<>(Set.of(email));
        int at = email.lastIndexOf('@');
        if (at > 0) {
            var local = email.substring(0, at + 1);
            var domain = email.substring(at + 1);
            spellings.add(local + IDN.toUnicode(domain));
            try {
                spellings.add(local + IDN.toASCII(domain));
            } catch (IllegalArgumentException none) {
                // what is no domain is found as it is
            }
        }
        return spellings;
    }
}
