// SPDX-License-Identifier: Apache-2.0
package fi.lethe.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open, as it would be written: logger, message and exceptions. */
public final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();

    private record Line(String logger, String message, String thrown) {
        @Override
        public String toString() {
            return logger + " " + message + thrown;
        }
    }

    @SuppressWarnings("this-escape") // nobody extends it
    public CapturedLog() {
        root().addAppender(this);
        start();
    }

    /** All of it. */
    public String text() {
        return String.join("\n", lines.stream().map(Line::toString).toList());
    }

    /** The messages that want somebody to come. */
    public List<String> alarms() {
        return lines.stream()
                .map(Line::message)
                .filter(message -> message.startsWith("ALARM"))
                .toList();
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        lines.add(new Line(
                event.getLoggerName(),
                event.getFormattedMessage(),
                thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
