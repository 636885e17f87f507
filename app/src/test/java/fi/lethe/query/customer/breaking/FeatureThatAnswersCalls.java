// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.breaking;

import org.springframework.web.bind.annotation.RestController;

/** Breaks the rule that features have no calls of the API. */
@RestController
public final class FeatureThatAnswersCalls {}
