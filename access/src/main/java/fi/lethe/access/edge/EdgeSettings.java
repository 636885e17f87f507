// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.edge;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code lethe.edge}.
 *
 * @param publicUrl where people reach this installation; not given where nobody but this machine does
 * @param commands where the other side of this installation sends commands to
 * @param trustedProxies addresses and networks (CIDR) whose word about the caller's address is believed
 */
@ConfigurationProperties("lethe.edge")
record EdgeSettings(
        @Nullable URI publicUrl,
        @Nullable URI commands,
        @DefaultValue List<String> trustedProxies) {}
