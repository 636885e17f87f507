// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.withheld;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** People whose data are withheld, at the pages. */
@Configuration(proxyBeanMethods = false)
@Import({ListPages.class, ExactPages.class})
public class WithheldConfiguration {}
