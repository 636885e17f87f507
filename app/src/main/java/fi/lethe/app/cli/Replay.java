// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.client.CallFailed;
import fi.lethe.app.replaying.ReplayClient;
import fi.lethe.installation.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code lethe replay}. */
@Command(
        name = "replay",
        description =
                "Build the read models anew from the whole ledger, beside those that serve, and compare them row by"
                        + " row.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            "0:every row is what the ledger leads to, up to its head",
            "1:some are not, a stream could not be replayed, the head was not reached, or it failed",
            "2:it was wrongly asked",
            "130:no longer watched; it goes on in the server"
        })
final class Replay implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Terminal terminal;

    @Mixin
    private final SignIn signIn;

    @Option(names = "--swap", description = "Put what was built in the place of what serves (responsible person).")
    private boolean swap;

    @Option(
            names = "--projection",
            paramLabel = "NAME",
            description = "registry or audit-trail; can be repeated. Usually both.")
    private List<String> projections = List.of();

    @Option(names = "--resume", paramLabel = "ID", description = "Go on with a replay that was cut off.")
    private @Nullable UUID resumed;

    @Option(names = "--watch", paramLabel = "ID", description = "Only look at a replay that was begun before.")
    private @Nullable UUID watched;

    Replay(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.signIn = new SignIn(environment);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var client = new ReplayClient(signIn.api());
        var id = begun(client);
        terminal.say("replay " + id);
        return tell(id, watch(client, id));
    }

    private String begun(ReplayClient client) throws InterruptedException {
        if (watched != null) {
            return watched.toString();
        }
        if (resumed != null) {
            client.resume(resumed.toString());
            return resumed.toString();
        }
        return client.begin(swap, projections);
    }

    private JsonNode watch(ReplayClient client, String id) throws InterruptedException {
        var goesOn = Thread.ofPlatform()
                .unstarted(() -> terminal.err().println("the replay goes on; ./lethe replay --watch " + id));
        Runtime.getRuntime().addShutdownHook(goesOn); // of an interrupt, after which Java ends with 130 by itself
        try (var bar = new ProgressBarBuilder()
                .setTaskName("replaying")
                .setUnit(" entries", 1)
                .setConsumer(new OnTerminal(terminal))
                .build()) {
            var state = client.state(id);
            while (state.get("state").asString().equals("RUNNING")) {
                show(bar, state);
                Thread.sleep(LOOK);
                state = client.state(id);
            }
            show(bar, state);
            return state;
        } finally {
            noLonger(goesOn);
        }
    }

    private static void show(ProgressBar bar, JsonNode state) {
        bar.maxHint(state.get("of").asLong());
        bar.stepTo(state.get("done").asLong());
    }

    private static void noLonger(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, so the hook has run
        }
    }

    private int tell(String id, JsonNode end) {
        var state = end.get("state").asString();
        if (!state.equals("DONE") && !state.equals("INCOMPLETE")) {
            throw new CallFailed("the replay was cut off; ./lethe replay --resume " + id);
        }
        end.get("differences").forEach(difference -> terminal.say(line(difference)));
        long differing = 0;
        for (var part : end.get("projections")) {
            differing += part.path("differing").asLong(0);
            terminal.say(part.get("projection").asString() + ": " + part.get("done") + " entries" + compared(part));
        }
        terminal.say(end.get("rate") + " entries a second" + (end.get("swap").asBoolean() ? "; swapped" : ""));
        if (state.equals("INCOMPLETE")) {
            terminal.say(
                    "INCOMPLETE: not every entry up to the ledger's head could be replayed; look for ALARM in the log");
        }
        return differing == 0 && state.equals("DONE") ? 0 : 1;
    }

    private static String compared(JsonNode part) {
        long setAside = part.path("setAside").asLong(0);
        return (part.path("rows").isNumber()
                        ? ", " + part.get("rows") + " rows, " + part.get("differing") + " of them different"
                        : ", built anew")
                + (setAside == 0 ? "" : ", " + setAside + " streams set aside");
    }

    private static String line(JsonNode difference) {
        var columns =
                difference.get("columns").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return difference.get("table").asString() + " " + difference.get("key") + " "
                + difference.get("deviation").asString()
                + (columns.isEmpty() ? "" : ": " + columns);
    }
}
