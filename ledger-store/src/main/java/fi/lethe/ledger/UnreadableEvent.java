// SPDX-License-Identifier: Apache-2.0
package fi.lethe.ledger;

/**
 * An event of a type and revision that this program knows, with a payload that it cannot read: delivered so that who follows the
 * ledger can set its stream aside, and all others go on.
 *
 * @param failure the class of what was thrown; never its message, which may repeat values
 */
public record UnreadableEvent(String type, int revision, String failure) {}
