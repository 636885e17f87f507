// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.breaking;

import jakarta.validation.ConstraintViolation;

/** Keeps a violation, and the value in it. */
public record RuleThatKeepsAViolation(ConstraintViolation<?> violation) {}
