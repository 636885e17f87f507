// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.forgetting.pages;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Forgetting at the pages. */
@Configuration(proxyBeanMethods = false)
@Import({ForgettingPages.class, LookAlikes.class})
public class ForgettingConfiguration {}
