// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import java.util.regex.Pattern;

/** Finnish business ids (Y-tunnus): seven digits and a check digit, weights 7 9 10 5 8 4 2 modulo 11. */
final class BusinessId {
    private static final Pattern FORM = Pattern.compile("\\d{7}-\\d");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2};

    private BusinessId() {}

    static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        int rest = sum % 11;
        return rest != 1 && text.charAt(8) - '0' == (rest == 0 ? 0 : 11 - rest);
    }
}
