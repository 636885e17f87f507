// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.client.CallFailed;
import fi.lethe.app.importing.ImportClient;
import fi.lethe.app.importing.ImportFailed;
import fi.lethe.app.importing.ImportTotals;
import fi.lethe.app.importing.SentFile;
import fi.lethe.installation.terminal.Terminal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import tools.jackson.databind.JsonNode;

/** An import under way: its bar shows what the server has done, and an interrupt stops the server's work. */
final class ImportUnderWay {
    private static final int UNKNOWN = -1;

    private final Terminal terminal;
    private final ImportClient client;
    private final String path;
    private final boolean dryRun;
    private final AtomicBoolean waited = new AtomicBoolean();

    ImportUnderWay(Terminal terminal, ImportClient client, String path, boolean dryRun) {
        this.terminal = terminal;
        this.client = client;
        this.path = path;
        this.dryRun = dryRun;
    }

    /** Sends the file and answers how it ended; an interrupt ends the process instead. */
    JsonNode send(SentFile sent) throws InterruptedException {
        var stopping = Thread.ofPlatform().unstarted(this::stop);
        Runtime.getRuntime().addShutdownHook(stopping); // of an interrupt, after which Java ends with 130 by itself
        try (var bar = new ProgressBarBuilder()
                .setTaskName(dryRun ? "would import" : "importing")
                .setInitialMax(sent.size().orElse(UNKNOWN))
                .setUnit(" rows", 1)
                .setConsumer(new OnTerminal(terminal))
                .build()) {
            var end = client.send(path, sent.form(), sent.content(), state -> show(bar, state));
            bar.maxHint(ImportTotals.of(end).done());
            show(bar, end);
            return end;
        } catch (CallFailed | ImportFailed failed) {
            if (stopping.isAlive()) {
                new CountDownLatch(1).await(); // that it was stopped is told already, and the process ends with that
            }
            throw failed;
        } finally {
            noLonger(stopping);
        }
    }

    private void show(ProgressBar bar, JsonNode state) {
        if (!state.path("waitsFor").asString("").isEmpty() && waited.compareAndSet(false, true)) {
            terminal.err().println("another import of this register runs; this one waits until it has ended");
        }
        long done = ImportTotals.of(state).done();
        if (bar.getMax() >= 0) {
            bar.maxHint(Math.max(bar.getMax(), done));
        }
        bar.stepTo(done);
    }

    private void stop() {
        try {
            var state = client.stop(path);
            terminal.err().println(told(state) + ": " + ImportTotals.of(state).words());
            terminal.err()
                    .println(
                            dryRun
                                    ? "A dry run stores nothing."
                                    : "What was taken stands. Give the same command again, and only the rest is stored.");
        } catch (CallFailed | ImportFailed unheard) {
            terminal.err().println("the server could not be told to stop; it ends when it misses the rest of the file");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String told(JsonNode state) {
        if (ImportClient.isRunning(state)) {
            return "stopping, and so far";
        }
        return state.get("state").asString().equals("DONE") ? "it was done" : "stopped";
    }

    private static void noLonger(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, so the hook runs
        }
    }
}
