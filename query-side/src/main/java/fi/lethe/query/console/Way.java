// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.rules.roles.Call;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page that every page leads to, for those who may open it; in the order in which they are shown. */
public enum Way {
    HOME("/console", "home", null, false),
    CUSTOMERS("/console/search", "people", Call.SEARCH_REGISTRY, false),
    CASES("/console/cases", "inbox", Call.READ_CASES, true),
    ERASURES("/console/erasures", "key", Call.FIND_WITHHELD, false),
    RESTRICTIONS("/console/restrictions", "pause", Call.FIND_WITHHELD, false),
    FIND("/console/find", "search", Call.FIND_WITHHELD, false),
    IMPORTS("/console/imports", "upload", Call.IMPORT, false),
    ACCOUNTS("/console/accounts", "lock", Call.READ_ACCOUNTS, true),
    LEDGER("/console/entries", "list", Call.READ_AUDIT, true),
    REPLAYS("/console/replays", "replay", Call.READ_AUDIT, true),
    SESSIONS("/console/sessions", "clock", null, false);

    private final String address;
    private final String icon;
    private final @Nullable Call operation;
    private final boolean sealed;

    /**
     * @param operation that its reader must be allowed; null for everybody who is signed in
     * @param sealed whether it is for those, too, to whom values stay sealed
     */
    Way(String address, String icon, @Nullable Call operation, boolean sealed) {
        this.address = address;
        this.icon = icon;
        this.operation = operation;
        this.sealed = sealed;
    }

    /** Whether the page is in this program, and this reader's. */
    boolean isOpenTo(Actor actor, Permissions permissions, Set<String> pages) {
        if (!pages.contains(address)) {
            return false;
        }
        return operation == null
                || (sealed ? permissions.mayCall(actor, operation) : permissions.grants(actor, operation));
    }

    public String getAddress() {
        return address;
    }

    public String getIcon() {
        return icon;
    }

    /** The name of its message. */
    public String getText() {
        return "way." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a line divides it from those before. */
    public boolean isApart() {
        return this == SESSIONS;
    }

    /** Whether the reader is there, or at a page below it. */
    public boolean isHere(String here) {
        var path = here.split("[?]", 2)[0];
        return path.equals(address) || (this != HOME && path.startsWith(address + "/"));
    }
}
