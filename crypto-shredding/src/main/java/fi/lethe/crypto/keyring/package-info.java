// SPDX-License-Identifier: Apache-2.0
/** Key encryption: the local keyring that holds the master key, and what wraps keys under other keys. */
@NullMarked
package fi.lethe.crypto.keyring;

import org.jspecify.annotations.NullMarked;
