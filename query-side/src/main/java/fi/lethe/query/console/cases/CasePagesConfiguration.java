// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.cases;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Cases at the pages. */
@Configuration(proxyBeanMethods = false)
@Import({CasePages.class, CaseClosing.class, CaseForms.class, CaseList.class, CaseSubject.class})
public class CasePagesConfiguration {}
