// SPDX-License-Identifier: Apache-2.0
/** How fast new customers enter the register. */
@NullMarked
package fi.lethe.bench.creating;

import org.jspecify.annotations.NullMarked;
