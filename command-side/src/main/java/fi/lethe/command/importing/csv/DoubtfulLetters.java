// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.csv;

import java.util.regex.Pattern;

/**
 * Signs that stand inside words where a file in another code page was taken for Windows-1252: {@code M„kel„} is Mäkelä in code page
 * 850, {@code MŠkelŠ} on old Macs.
 */
final class DoubtfulLetters {
    private static final Pattern DOUBTFUL = Pattern.compile(
            "(?<=\\p{L})[\u201A\u201E\u2020\u2021\u02C6\u2030\u2039\u2022\u02DC\u2122\u203A\u201D\u201C](?=\\p{L})"
                    + "|\u2122(?=\\p{L})|(?<=\\p{Ll})[\u0160\u017D\u0152\u0178]|(?<=\\p{Lu})[\u0160\u017D\u0152](?=\\p{Ll})");

    private DoubtfulLetters() {}

    static boolean areIn(String text) {
        return DOUBTFUL.matcher(text).find();
    }
}
