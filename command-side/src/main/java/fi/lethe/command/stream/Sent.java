// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.stream;

/**
 * A decision on its way to its stream. What it closes over holds personal data sealed or as tokens only.
 *
 * @param stream its id
 * @param begins whether the stream begins with it
 */
public record Sent<S, E>(String stream, boolean begins, Decision<S, E> decision) {}
