// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.installation.terminal.Terminal;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Shows a progress bar on a terminal, and nowhere else. */
record OnTerminal(Terminal terminal) implements ProgressBarConsumer {
    private static final int WIDTH = 80;

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String rendered) {
        if (terminal.colours()) {
            terminal.err().print("\r" + rendered);
            terminal.err().flush();
        }
    }

    @Override
    public void close() {
        if (terminal.colours()) {
            terminal.err().println();
        }
    }
}
