// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import java.time.Duration;

/**
 * What a register decides for itself.
 *
 * @param erasurePause between the order of an erasure and the death of its keys, where the request names none
 */
public record DoorSettings(Duration erasurePause) {}
