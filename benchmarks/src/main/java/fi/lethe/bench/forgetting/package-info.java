// SPDX-License-Identifier: Apache-2.0
/** Whether forgetting takes longer where there is more to forget. */
@NullMarked
package fi.lethe.bench.forgetting;

import org.jspecify.annotations.NullMarked;
