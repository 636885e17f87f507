// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL servers of one's own instead of the embedded ones. */
public record ExternalServers(
        @Nullable ExternalServer ofLedger, @Nullable ExternalServer ofVault) {

    static ExternalServers of(Choices choices) {
        return new ExternalServers(
                ExternalServer.of(
                        choices.first(Setting.LEDGER_URL).orElse(null),
                        choices.first(Setting.LEDGER_PASSWORD_FILE).orElse(null)),
                ExternalServer.of(
                        choices.first(Setting.VAULT_URL).orElse(null),
                        choices.first(Setting.VAULT_PASSWORD_FILE).orElse(null)));
    }

    /** Empty: embedded. */
    public Optional<ExternalServer> ledger() {
        return Optional.ofNullable(ofLedger);
    }

    /** Empty: embedded. */
    public Optional<ExternalServer> vault() {
        return Optional.ofNullable(ofVault);
    }
}
