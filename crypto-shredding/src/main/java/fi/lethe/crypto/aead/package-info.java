// SPDX-License-Identifier: Apache-2.0
/** Authenticated encryption with a nonce of our own making. */
@NullMarked
package fi.lethe.crypto.aead;

import org.jspecify.annotations.NullMarked;
