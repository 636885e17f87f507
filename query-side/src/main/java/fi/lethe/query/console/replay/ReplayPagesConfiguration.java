// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.replay;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Replays at the pages. */
@Configuration(proxyBeanMethods = false)
@Import(ReplayPages.class)
public class ReplayPagesConfiguration {}
