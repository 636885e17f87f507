// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.access.permission.Actor;
import fi.lethe.command.door.SideDoor;
import fi.lethe.command.stream.CommandBody;
import fi.lethe.crypto.TokenKind;
import java.util.UUID;

/**
 * Sends what rows lead to, or only finds out what would become of it.
 *
 * @param run the import, on account of which everything is sent
 */
record Sender(SideDoor door, Actor actor, UUID run, boolean dryRun) {

    void send(UUID command, CommandBody body, RowMark mark) {
        var piece = new SideDoor.Piece(
                actor, command, run, body, desk -> mark.bytes(part -> desk.token(TokenKind.IMPORTED_ROW, part)));
        if (dryRun) {
            door.rehearse(piece);
        } else {
            door.send(piece);
        }
    }
}
