// SPDX-License-Identifier: Apache-2.0
/** What they learn who may learn nothing. */
@NullMarked
package fi.lethe.query.outsiders;

import org.jspecify.annotations.NullMarked;
