// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

import java.util.regex.Pattern;

/** The name of a register of the controller, such as {@code customers}. */
public record RegisterName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** The register that every installation begins with. */
    public static final RegisterName CUSTOMERS = new RegisterName("customers");

    public RegisterName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a register's name is lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
