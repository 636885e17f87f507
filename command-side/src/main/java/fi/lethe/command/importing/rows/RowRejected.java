// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.rows;

import java.io.Serial;

/** A row cannot be taken; the others go on. */
public final class RowRejected extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient RowFault fault;

    public RowRejected(String field, String reason) {
        super(reason, null, false, false);
        this.fault = new RowFault(field, reason);
    }

    public RowFault fault() {
        return fault;
    }
}
