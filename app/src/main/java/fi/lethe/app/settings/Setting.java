// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.settings;

/** Everything that can be set. */
public enum Setting {
    PORT,
    DATA,
    KEYS,
    BIND,
    LEDGER_URL,
    VAULT_URL,
    ADMIN_PASSWORD_FILE;

    String variable() {
        return "LETHE_" + name();
    }
}
