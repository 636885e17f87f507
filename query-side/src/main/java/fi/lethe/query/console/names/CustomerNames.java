// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.names;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.PersonName;
import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.values.Shown;
import fi.lethe.query.registry.Summaries;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.query.viewing.Views;
import fi.lethe.rules.roles.Call;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names customers in lists. What is withheld is not named, whoever looks; the names of one list are recorded as one view. */
public final class CustomerNames {
    private static final Logger LOG = LoggerFactory.getLogger(CustomerNames.class);

    private final Summaries summaries;
    private final Views views;
    private final Permissions permissions;

    CustomerNames(Summaries summaries, Views views, Permissions permissions) {
        this.summaries = summaries;
        this.views = views;
        this.permissions = permissions;
    }

    /** These customers, as this reader may see them. */
    public Named of(Collection<UUID> customers, Actor reader, Wording wording) {
        return new Named(
                permissions.grants(reader, Call.READ_REGISTRY) && reader.underAgreement()
                        ? known(customers, reader)
                        : Map.of(),
                wording);
    }

    /** Nobody is named where that cannot be recorded, nor where the keys are out of reach: a list is shown without names, too. */
    private Map<UUID, String> known(Collection<UUID> customers, Actor reader) {
        var viewer = Viewer.of(permissions, reader, Viewer.Declared.NOTHING);
        try {
            var names = opened(customers.stream().distinct().toList(), viewer);
            if (!names.isEmpty()) {
                views.record(viewer, names.keySet(), Set.of(Category.IDENTITY));
            }
            return names;
        } catch (RuntimeException e) {
            LOG.warn("Customers cannot be named in a list: {}", e.getClass().getName());
            return Map.of();
        }
    }

    private Map<UUID, String> opened(List<UUID> customers, Viewer viewer) {
        var names = new HashMap<UUID, String>();
        for (var found : summaries.of(customers, List.of(), viewer, _ -> true)) {
            if (found.name() instanceof Shown.Known<PersonName>(var name, var _, var _)) {
                names.put(found.customer(), name.full());
            }
        }
        return names;
    }

    /** Some customers and the names of those who have one for this reader; never prints them. */
    public record Named(Map<UUID, String> names, Wording wording) {
        public Named {
            names = Map.copyOf(names);
        }

        /** The name, else the end of the number. */
        public String of(UUID customer) {
            return names.getOrDefault(customer, wording.customer(customer));
        }

        @Override
        public String toString() {
            return "Named[not shown]";
        }
    }
}
