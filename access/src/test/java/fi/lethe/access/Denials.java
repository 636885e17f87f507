// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access;

import fi.lethe.access.problems.Denied;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** Listens to who is denied. */
public class Denials {
    private volatile boolean failing;
    private final List<Denied> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(Denied denied) {
        heard.add(denied);
        if (failing) {
            throw new IllegalStateException("a listener that fails");
        }
    }

    /** All but the first ones. */
    public List<Denied> after(int first) {
        return List.copyOf(heard.subList(first, heard.size()));
    }

    public void fail(boolean always) {
        failing = always;
    }

    public int count() {
        return heard.size();
    }
}
