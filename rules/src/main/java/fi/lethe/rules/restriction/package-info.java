// SPDX-License-Identifier: Apache-2.0
/** What a restriction of processing leaves open (GDPR Art. 18(2)). */
@NullMarked
package fi.lethe.rules.restriction;

import org.jspecify.annotations.NullMarked;
