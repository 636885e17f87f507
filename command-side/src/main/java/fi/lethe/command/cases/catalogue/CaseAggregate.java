// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.catalogue;

import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.stream.StreamAggregate;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.ledger.SnapshotType;

/** A case's stream, for Axon and its snapshots. */
public class CaseAggregate extends StreamAggregate<CaseFile, CaseEvent> {
    /** How snapshots of it are stored. */
    public static final SnapshotType SNAPSHOT = new SnapshotType("Case", 1, CaseAggregate.class);

    /** Before the first event. */
    public CaseAggregate() {
        super(Cases.KIND);
    }
}
