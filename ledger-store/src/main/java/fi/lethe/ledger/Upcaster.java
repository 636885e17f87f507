// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

import tools.jackson.databind.node.ObjectNode;

/** Turns the payload of one revision of an event into that of the next; pure. */
@FunctionalInterface
public interface Upcaster {

    /** The payload in the next revision; may be the given tree, changed. Sealed values are moved whole. */
    ObjectNode upcast(ObjectNode payload);
}
