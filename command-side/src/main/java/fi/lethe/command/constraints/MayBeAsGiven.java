// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import org.jspecify.annotations.Nullable;

/** A body whose phone number and web address may be kept as they are given, valid or not. */
public interface MayBeAsGiven {
    /** Keep them so; else they must be valid. */
    @Nullable
    Boolean asGiven();
}
