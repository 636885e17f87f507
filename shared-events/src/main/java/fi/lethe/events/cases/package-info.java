// SPDX-License-Identifier: Apache-2.0
/** Cases: requests of data subjects, breaches, and orders of authorities, each a stream of its own. */
@NullMarked
package fi.lethe.events.cases;

import org.jspecify.annotations.NullMarked;
