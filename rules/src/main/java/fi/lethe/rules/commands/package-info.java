// SPDX-License-Identifier: Apache-2.0
/** The catalogue of commands: who may send each, what for, and in which states of its subject. */
@NullMarked
package fi.lethe.rules.commands;

import org.jspecify.annotations.NullMarked;
