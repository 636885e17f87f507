// SPDX-License-Identifier: Apache-2.0
package fi.lethe.installation.server;

import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/** What Boot may know: our properties only, so that no variable and no file of the machine changes how Lethe runs. */
final class FixedEnvironment extends StandardEnvironment {
    private final Map<String, Object> properties;

    private FixedEnvironment(Map<String, Object> properties) {
        super(new MutablePropertySources());
        this.properties = properties;
        getPropertySources().addLast(new MapPropertySource("lethe", properties));
    }

    static FixedEnvironment of(Map<String, Object> properties) {
        return new FixedEnvironment(properties);
    }

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        // None of the machine's.
    }

    @Override
    public String toString() {
        return "FixedEnvironment[" + properties.keySet() + "]";
    }
}
