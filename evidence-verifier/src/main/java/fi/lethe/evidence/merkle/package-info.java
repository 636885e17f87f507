// SPDX-License-Identifier: Apache-2.0
/** The Merkle tree of RFC 6962 over SHA-256: its hashes, how it grows, its proofs and their verification. */
@NullMarked
package fi.lethe.evidence.merkle;

import org.jspecify.annotations.NullMarked;
