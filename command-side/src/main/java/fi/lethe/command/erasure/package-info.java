// SPDX-License-Identifier: Apache-2.0
/** What follows when erasure was ordered: keys withheld, then destroyed, and every holder of derived data heard. */
@NullMarked
package fi.lethe.command.erasure;

import org.jspecify.annotations.NullMarked;
