// SPDX-License-Identifier: Apache-2.0
/** What may depend on what, and who may call what; each rule beside a class that breaks it. */
@NullMarked
package fi.lethe.app.arrows;

import org.jspecify.annotations.NullMarked;
