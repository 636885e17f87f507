// SPDX-License-Identifier: Apache-2.0
/** Streams of every kind: how a command is declared, decided on the stream's state, and carried to the ledger. */
@NullMarked
package fi.lethe.command.stream;

import org.jspecify.annotations.NullMarked;
