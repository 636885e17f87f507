// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.settings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL servers of one's own instead of the embedded ones; an address may hold a password and is never shown. */
public record ExternalServers(
        @Nullable String ledgerUrl, @Nullable String vaultUrl) {
    private static final String SCHEME = "jdbc:postgresql:";

    static ExternalServers of(@Nullable Given ledger, @Nullable Given vault) {
        return new ExternalServers(url(ledger), url(vault));
    }

    /** Empty: embedded. */
    public Optional<String> ledger() {
        return Optional.ofNullable(ledgerUrl);
    }

    /** Empty: embedded. */
    public Optional<String> vault() {
        return Optional.ofNullable(vaultUrl);
    }

    private static @Nullable String url(@Nullable Given given) {
        if (given == null) {
            return null;
        }
        if (!given.value().startsWith(SCHEME)) {
            throw new SettingRefused(
                    given.name(), "give an address such as " + SCHEME + "//host:5432/database?user=name");
        }
        return given.value();
    }

    @Override
    public String toString() {
        return "ExternalServers[not shown]";
    }
}
