// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.cases.CaseOffer;
import fi.lethe.query.console.form.Beginning;
import fi.lethe.query.console.form.Offer;
import fi.lethe.query.console.form.Subject;
import fi.lethe.query.customer.ordering.OpenInvoices;
import fi.lethe.query.customer.profile.ContactFields;
import fi.lethe.query.customer.profile.WhoFields;
import fi.lethe.query.projection.ProjectionBehind;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.registry.CustomerAnswer;
import fi.lethe.query.registry.Register;
import fi.lethe.query.request.CustomerUnknown;
import fi.lethe.query.viewing.Viewer;
import fi.lethe.rules.commands.CommandRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Customers, as forms know them. What a form shows of one is read, and so recorded, as their page is. */
final class CustomerSubject implements Subject {
    private static final Logger LOG = LoggerFactory.getLogger(CustomerSubject.class);

    private final Register register;
    private final Projections projections;
    private final Permissions permissions;
    private final CaseOffer cases;

    CustomerSubject(Register register, Projections projections, Permissions permissions, CaseOffer cases) {
        this.cases = cases;
        this.register = register;
        this.projections = projections;
        this.permissions = permissions;
    }

    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public Beginning beginning(CommandRule command, UUID id, Actor reader, Wording wording) {
        var viewer = Viewer.of(permissions, reader, Viewer.Declared.NOTHING);
        var answer = register.customer(id, viewer).orElseThrow(CustomerUnknown::new);
        return new Beginning(
                CustomerPage.of(answer, wording).name(),
                values(command, answer),
                suggestions(command, answer),
                offers(id, reader, wording));
    }

    private static Map<String, String> values(CommandRule command, CustomerAnswer answer) {
        return switch (command) {
            case CHANGE_CONTACT_DETAILS -> ContactFields.of(answer.contact());
            case RECTIFY_DATA -> {
                var known = new HashMap<>(ContactFields.of(answer.contact()));
                known.putAll(WhoFields.of(answer.name(), answer.organisation()));
                yield known;
            }
            default -> Map.of();
        };
    }

    private static Map<String, List<String>> suggestions(CommandRule command, CustomerAnswer answer) {
        return command == CommandRule.SETTLE_INVOICE ? Map.of("/invoice", OpenInvoices.of(answer.billing())) : Map.of();
    }

    private Map<String, Offer> offers(UUID customer, Actor reader, Wording wording) {
        return cases.of(customer, reader, wording)
                .map(offer -> Map.of("/case", offer))
                .orElse(Map.of());
    }

    @Override
    public String page(UUID id) {
        return "/console/customers/" + id;
    }

    @Override
    public void await(long position) {
        try {
            projections.await(DerivedDataHolder.REGISTRY, position);
        } catch (ProjectionBehind _) {
            LOG.info("A page is shown though the register has not come to {} yet", position);
        }
    }
}
