// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.permission;

import fi.lethe.rules.roles.Call;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a call whose body the framework reads: the right to it is asked for before. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Asks {
    /** Which call it is. */
    Call value();
}
