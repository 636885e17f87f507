// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

/** The database refused this command's events, and only this command's; nothing was stored. */
public final class AppendFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AppendFailed(Throwable cause) {
        super("The ledger refused the events: " + cause.getMessage(), cause);
    }
}
