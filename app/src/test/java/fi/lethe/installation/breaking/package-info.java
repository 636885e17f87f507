// SPDX-License-Identifier: Apache-2.0
/** Classes that break a rule of architecture, so that the rule is seen to fail. */
@NullMarked
package fi.lethe.installation.breaking;

import org.jspecify.annotations.NullMarked;
