// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.due;

/** Does what falls due of one kind. It may be asked more than once, from several processes, also after a crash. */
public interface Automation {

    /** The kind of due dates that it does; never changed once a row holds it. */
    String kind();

    /** Does it. What it throws because of the stream's own entries is tried again later and later, anything else soon. */
    Next attempt(Due due);
}
