// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

/** The group of what is demanded of who sends a command, but not of rows that an older register has. */
public interface AtTheDoor {}
