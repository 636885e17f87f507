// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import java.time.ZoneId;

/**
 * Where the register is at home: what holds of a row that says nothing else.
 *
 * @param zone in which its days begin and end
 * @param country of its addresses and phone numbers, by ISO 3166-1
 */
public record Home(ZoneId zone, String country) {}
