// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.access.permission.Permissions;
import fi.lethe.query.audit.AuditLines;
import fi.lethe.query.cases.CaseReads;
import fi.lethe.query.console.People;
import fi.lethe.query.console.cases.CaseOffer;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.registry.Moments;
import fi.lethe.query.registry.Register;
import fi.lethe.query.withheld.WithheldPeople;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The page of one customer. */
@Configuration(proxyBeanMethods = false)
@Import(CustomerPages.class)
public class CustomerConfiguration {

    @Bean
    Surroundings surroundings(Moments moments, WithheldPeople withheld, AuditLines lines, People people, Clock clock) {
        return new Surroundings(moments, withheld, lines, people, clock);
    }

    @Bean
    CustomerSubject customerSubject(
            Register register, Projections projections, Permissions permissions, CaseReads cases) {
        return new CustomerSubject(register, projections, permissions, new CaseOffer(cases, permissions));
    }
}
