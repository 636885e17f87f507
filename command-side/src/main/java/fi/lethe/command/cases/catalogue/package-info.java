// SPDX-License-Identifier: Apache-2.0
/** Cases as a kind of stream, and the commands that can be sent to them. */
@NullMarked
package fi.lethe.command.cases.catalogue;

import org.jspecify.annotations.NullMarked;
