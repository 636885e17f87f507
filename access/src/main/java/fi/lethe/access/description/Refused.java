// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** With which problems a call may be refused, beyond those of every call: their stable names. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refused {
    String[] value();
}
