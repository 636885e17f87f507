// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.erasure;

/** Who does what is due. */
record DueWork(
        WhatFollows following,
        WhenErasureOrderedThenDestroyKeys destroying,
        WhenKeysDestroyedThenCompleteErasure completing,
        WhenHoldEndedThenForgetTheRest forgetting) {}
