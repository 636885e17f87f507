// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.problems;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of problem with a stable name (RFC 9457, section 3.1.1), described for humans under {@code /problems/{name}}.
 *
 * @param name lower-case words joined by hyphens; never changed once published
 * @param status of the HTTP answer, 400 to 599
 * @param english what it means and what to do, in a sentence or two
 * @param finnish the same in Finnish
 */
public record ProblemType(String name, int status, String english, String finnish) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ProblemType {
        if (!NAME.matcher(name).matches() || status < 400 || status > 599) {
            throw new IllegalArgumentException("not a problem type: " + name + " " + status);
        }
    }

    /** A short summary, the same for every occurrence: the name as words. */
    static String title(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }
}
