// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import java.util.UUID;

/**
 * What a sealed value belongs to; with its key, unit and type it is the associated data, so that a value cannot be moved to
 * another person, field or command.
 *
 * @param field where in the command's data the value stands; a command seals each field once
 */
public record SealContext(UUID subject, String field, UUID command) {}
