// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.form;

import fi.lethe.access.permission.Actor;
import fi.lethe.query.console.Wording;
import fi.lethe.rules.commands.CommandRule;
import java.util.UUID;

/** A kind of stream that commands go to, as its pages know it. Whoever has pages for a kind gives a bean of this type. */
public interface Subject {
    /** The kind's name: the member of bodies and answers that names one. */
    String kind();

    /**
     * What a form begins with.
     *
     * @throws fi.lethe.access.problems.Refusal where there is none with this id, or the reader may not know of it
     */
    Beginning beginning(CommandRule command, UUID id, Actor reader, Wording wording);

    /** The address of its page, without a query. */
    String page(UUID id);

    /** Waits until its page shows what stands at this position of the ledger, but not for long. */
    void await(long position);
}
