// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.commands;

import fi.lethe.events.cases.CaseState;
import java.util.Optional;

/** In which states of a case a command is admitted. */
public enum CaseGate implements Gate {
    /** Begins the stream. */
    BEGINS,
    /** Goes on with a case that is open. */
    NEEDS_OPEN;

    @Override
    public boolean begins() {
        return this == BEGINS;
    }

    /** What bars the way in this state; empty where the command is admitted. */
    public Optional<CaseBarrier> barrier(CaseState state) {
        return Optional.ofNullable(
                switch (this) {
                    case BEGINS -> state == CaseState.NONE ? null : CaseBarrier.CASE_EXISTS;
                    case NEEDS_OPEN ->
                        switch (state) {
                            case NONE -> CaseBarrier.CASE_UNKNOWN;
                            case OPEN -> null;
                            case CLOSED -> CaseBarrier.CASE_CLOSED;
                        };
                });
    }
}
