// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events.personal;

/** A key and what it stands for. */
public record UnitKey(DataUnit unit, KeyId key) {}
