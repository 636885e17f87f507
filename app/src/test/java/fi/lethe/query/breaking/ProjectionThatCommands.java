// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.breaking;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Sends commands while it projects. */
public final class ProjectionThatCommands {
    private ProjectionThatCommands() {}

    static void project(CommandGateway gateway) {
        var _ = gateway.send("forget");
    }
}
