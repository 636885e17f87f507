// SPDX-License-Identifier: Apache-2.0
/** Cases: what their commands know of them, and what they are refused for. */
@NullMarked
package fi.lethe.command.cases;

import org.jspecify.annotations.NullMarked;
