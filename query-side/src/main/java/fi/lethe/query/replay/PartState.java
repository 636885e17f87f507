// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.replay;

/** How far the replay of one projection has come. */
public enum PartState {
    WAITING,
    BUILDING,
    DONE
}
