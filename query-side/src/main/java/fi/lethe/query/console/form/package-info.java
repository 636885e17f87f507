// SPDX-License-Identifier: Apache-2.0
/** Forms for commands, made from the schemas that the command API publishes: filled in, rehearsed, sent. */
@NullMarked
package fi.lethe.query.console.form;

import org.jspecify.annotations.NullMarked;
