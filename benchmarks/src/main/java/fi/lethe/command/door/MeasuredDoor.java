// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.command.CommandSide;
import fi.lethe.command.axon.Foundations;
import fi.lethe.events.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The door as its controller calls it, without HTTP: everything from the raw body to the members of the answer. */
public final class MeasuredDoor {
    private final Catalogue catalogue;
    private final Door door;
    private final SideDoor sideDoor;
    private final Actor actor = new Actor(UUID.randomUUID(), Set.of(Role.STAFF), true);

    public MeasuredDoor(Foundations on, CommandSide commandSide) {
        var parts = new DoorConfiguration();
        this.catalogue = commandSide.catalogue(Duration.ZERO);
        var answers = parts.answers(
                on,
                catalogue,
                commandSide.effects(),
                List.of(commandSide.erasures().answers()));
        var dispatch = parts.dispatch(on, answers);
        this.door = parts.door(on, new Permissions(), answers, dispatch);
        this.sideDoor = parts.sideDoor(on, catalogue, dispatch);
    }

    /** What a command is answered with; it comes without an idempotency key, as most do. */
    public Map<String, Object> receive(String command, byte[] body) {
        var route = catalogue.named(command).orElseThrow(CommandUnknown::new);
        return door.receive(new Request(route, actor, null, null, body)).members();
    }

    /** The door of imports. */
    public SideDoor sideDoor() {
        return sideDoor;
    }
}
