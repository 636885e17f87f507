// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import fi.lethe.access.permission.Actor;
import fi.lethe.access.permission.Permissions;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.cases.CaseUnknown;
import fi.lethe.query.console.Wording;
import fi.lethe.query.console.form.Beginning;
import fi.lethe.query.console.form.Subject;
import fi.lethe.query.projection.ProjectionBehind;
import fi.lethe.query.projection.Projections;
import fi.lethe.rules.commands.CommandRule;
import fi.lethe.rules.roles.Call;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Cases, as forms know them. A form shows a case's number only, and opens nothing. */
@Component
final class CaseSubject implements Subject {
    private static final Logger LOG = LoggerFactory.getLogger(CaseSubject.class);

    private final CaseReads cases;
    private final Projections projections;
    private final Permissions permissions;

    CaseSubject(CaseReads cases, Projections projections, Permissions permissions) {
        this.cases = cases;
        this.projections = projections;
        this.permissions = permissions;
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public Beginning beginning(CommandRule command, UUID id, Actor reader, Wording wording) {
        permissions.require(reader, Call.READ_CASES);
        return Beginning.of(cases.number(id).orElseThrow(CaseUnknown::new));
    }

    @Override
    public String page(UUID id) {
        return "/console/cases/" + id;
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
