// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.access.permission.Objected;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.personal.Category;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.InvoiceDetails;
import fi.lethe.events.personal.OrderDetails;
import fi.lethe.events.personal.Organisation;
import fi.lethe.events.personal.PersonName;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.customer.ordering.BillingAnswer;
import fi.lethe.query.customer.ordering.OrderAnswer;
import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.OpenedShowing;
import fi.lethe.query.customer.values.Reading;
import fi.lethe.query.customer.values.SealedShowing;
import fi.lethe.query.customer.values.Showing;
import fi.lethe.query.customer.values.StoredValues;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.SetAsideTable;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.query.viewing.Views;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the register; personal data are opened at the moment of answering, all of an answer with one lease of keys. */
public final class Register {
    private static final int NEWEST = 100;

    private final QueryDatabase database;
    private final CustomerTable customers;
    private final StoredValues values;
    private final SetAsideTable setAside;
    private final Past past;
    private final Present present;
    private final KeyVault vault;
    private final Views views;
    private final RelatedCases cases;

    Register(QueryDatabase database, LedgerStore ledger, KeyVault vault, Views views, RelatedCases cases) {
        this.database = database;
        this.customers = new CustomerTable(database);
        this.values = new StoredValues(database.jdbc());
        this.setAside = new SetAsideTable(database, RegistryConfiguration.SET_ASIDE);
        this.past = new Past(ledger);
        this.present = new Present(past);
        this.vault = vault;
        this.views = views;
        this.cases = cases;
    }

    /**
     * A customer as they stand now.
     *
     * @throws CaseRequired where the viewer has named a case that is not an open one of this customer, or needs one
     * @throws NothingFolded where there is one, and the register could take in no entry of theirs; or not all, and the viewer's
     *     purpose is one that they may have objected to
     * @throws Objected where the person has objected to the viewer's purpose
     */
    public Optional<CustomerAnswer> customer(UUID id, Viewer viewer) {
        return held(id).map(held -> answer(held, held.customer(), held.upToDate(), viewer));
    }

    /**
     * A customer as they stood after the entry at this position; what may be read of it is what may be read now.
     *
     * @throws NothingFolded where there was one then, and not even their first entry can be folded
     * @throws Objected where the person has objected to the viewer's purpose since
     */
    public Optional<CustomerAnswer> customerAt(UUID id, long position, Viewer viewer) {
        boolean upToDate = !setAside.holds(id.toString());
        var now = customers.find(id).orElse(null);
        return past.customer(id, position, NEWEST + 1).map(held -> answer(held, now, upToDate, viewer));
    }

    private Optional<Held> held(UUID id) {
        return database.atOneMoment(() -> {
            boolean upToDate = !setAside.holds(id.toString());
            var found = customers.find(id);
            if (found.isEmpty() && !upToDate) {
                throw new NothingFolded();
            }
            return found.map(customer -> new Held(customer, values.newest(id, NEWEST + 1), upToDate));
        });
    }

    /** What was held then is shown as it may be read now. */
    private CustomerAnswer answer(Held held, @Nullable CustomerRow row, boolean upToDate, Viewer viewer) {
        var now = present.of(held.customer().customer(), row, upToDate).orElse(held.customer());
        now.conditions().stopped().refuse(viewer);
        if (Present.stops(now, upToDate, viewer)) {
            throw new NothingFolded();
        }
        return switch (viewer.permission()) {
            case GRANTED -> opened(held, new HeldOnly(now, viewer));
            case SEALED_ONLY, DENIED -> answer(held, new SealedShowing());
        };
    }

    /** The keys are given back before the view is recorded: the ledger may take its time. */
    private CustomerAnswer opened(Held held, HeldOnly heldOnly) {
        var viewer = heldOnly.viewer();
        var customer = held.customer().customer();
        var forCase = viewer.forCase();
        if (forCase != null && !cases.isOpen(forCase, customer)) {
            throw new CaseRequired();
        }
        CustomerAnswer answer;
        Set<Category> shown;
        try (var lease = vault.lease(held.keys())) {
            var showing = new OpenedShowing(customer, lease, viewer.access(), heldOnly);
            answer = answer(held, showing);
            shown = showing.shown();
            if (viewer.lacksCase() && (showing.metHeld() || (showing.metRestriction() && viewer.mayOpenRestricted()))) {
                throw new CaseRequired();
            }
        }
        views.record(viewer, List.of(customer), shown);
        return answer;
    }

    private static CustomerAnswer answer(Held held, Showing showing) {
        var reader = new Reading(held.values(), showing);
        var customer = held.customer();
        return new CustomerAnswer(
                customer.customer(),
                customer.standing().state(),
                customer.conditions().restriction(),
                customer.conditions().contactRole(),
                customer.conditions().endedOn(),
                customer.conditions().stopped().names(),
                customer.version(),
                customer.position(),
                held.upToDate(),
                reader.one(Kind.NAME, PersonName.class),
                reader.one(Kind.CONTACT, Contact.class),
                reader.one(Kind.ORGANISATION, Organisation.class),
                reader.one(Kind.WORK_CONTACT, Contact.class),
                reader.many(Kind.ORDER, OrderDetails.class, OrderAnswer::of, NEWEST),
                reader.many(Kind.BILLING, InvoiceDetails.class, BillingAnswer::of, NEWEST));
    }
}
