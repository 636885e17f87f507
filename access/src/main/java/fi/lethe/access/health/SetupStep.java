// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.health;

/** A step of setting an installation up that a part of the process knows about; the administrator's checklist asks every bean of this kind. */
public interface SetupStep {
    /** What is counted as the first import: rows of an older register came in, and the import ended. */
    String FIRST_IMPORT = "first-import";

    /** Which step; lower-case words joined by hyphens. */
    String name();

    /** Asked at each look at the checklist, so it answers quickly. */
    boolean done();
}
