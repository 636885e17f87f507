// SPDX-License-Identifier: Apache-2.0
/** What every process of an installation begins with, be it the whole of Lethe or one side. */
@NullMarked
package fi.lethe.installation;

import org.jspecify.annotations.NullMarked;
