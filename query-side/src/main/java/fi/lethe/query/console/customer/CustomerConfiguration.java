// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The page of one customer. */
@Configuration(proxyBeanMethods = false)
@Import(CustomerPages.class)
public class CustomerConfiguration {}
