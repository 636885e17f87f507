// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import fi.lethe.events.Bytes;

/**
 * A keyed code over some bytes.
 *
 * @param generation of the service key it was made under
 * @param value 32 bytes
 */
public record Mac(int generation, Bytes value) {}
