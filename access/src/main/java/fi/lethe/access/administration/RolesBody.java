// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles that a person shall hold from now on, all of them. */
record RolesBody(@Nullable List<@Nullable String> roles) {}
