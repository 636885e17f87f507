// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.demo;

/** Something that was looked at afterwards, and whether it is as it should be. */
record Check(String what, boolean held) {}
