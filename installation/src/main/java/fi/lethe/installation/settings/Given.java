// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.settings;

/** A value and what to call it in a message: the option or the environment variable it came from. */
record Given(String name, String value) {}
