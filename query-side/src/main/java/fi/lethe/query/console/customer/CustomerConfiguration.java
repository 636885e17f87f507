// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.access.permission.Permissions;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.registry.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The page of one customer. */
@Configuration(proxyBeanMethods = false)
@Import(CustomerPages.class)
public class CustomerConfiguration {

    @Bean
    CustomerSubject customerSubject(Register register, Projections projections, Permissions permissions) {
        return new CustomerSubject(register, projections, permissions);
    }
}
