// SPDX-License-Identifier: Apache-2.0
/** Confidentiality agreements: who has signed one, from when until when. */
@NullMarked
package fi.lethe.access.agreement;

import org.jspecify.annotations.NullMarked;
