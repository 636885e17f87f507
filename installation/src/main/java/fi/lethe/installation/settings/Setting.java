// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

/** Everything that can be set. */
public enum Setting {
    PORT,
    DATA,
    KEYS,
    BIND,
    PUBLIC_URL,
    TRUSTED_PROXIES,
    SESSION_IDLE,
    LEDGER_URL,
    VAULT_URL,
    LEDGER_PASSWORD_FILE,
    VAULT_PASSWORD_FILE,
    COMMANDS_URL,
    ADMIN_PASSWORD_FILE,
    ADMIN_LOGIN,
    ADMIN_NAME;

    public String variable() {
        return "LETHE_" + name();
    }
}
