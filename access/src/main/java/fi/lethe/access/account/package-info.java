// SPDX-License-Identifier: Apache-2.0
/** Accounts of the people who work with the register: sealed names, logins as keyed HMAC, passwords as Argon2id. */
@NullMarked
package fi.lethe.access.account;

import org.jspecify.annotations.NullMarked;
