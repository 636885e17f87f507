// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.cli;

import fi.lethe.app.client.ApiClient;
import fi.lethe.app.client.CallFailed;
import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who calls, and where; a password or token is never an argument, which others on the machine could see. */
final class SignIn {
    private final Map<String, String> environment;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where Lethe serves (default http://127.0.0.1:LETHE_PORT).")
    private @Nullable URI url;

    @Option(names = "--port", paramLabel = "N", description = "The same, on this port of this machine.")
    private @Nullable Integer port;

    @Option(
            names = "--login",
            paramLabel = "NAME",
            description = "Your login; the password is asked for. Without it, LETHE_TOKEN holds a token.")
    private @Nullable String login;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "A private file with lines name:password, instead of asking.")
    private @Nullable Path accounts;

    SignIn(Map<String, String> environment) {
        this.environment = environment;
    }

    ApiClient api() throws IOException, InterruptedException {
        var here = port == null ? environment.getOrDefault("LETHE_PORT", "8080") : port.toString();
        var address = url != null ? url : URI.create("http://127.0.0.1:" + here);
        var token = environment.get("LETHE_TOKEN");
        if (login == null) {
            if (token == null) {
                throw new CallFailed("say who you are: --login NAME, or a token in LETHE_TOKEN");
            }
            return ApiClient.withToken(address, token);
        }
        return ApiClient.signingIn(address, login, accounts == null ? asked(login) : inFile(accounts, login));
    }

    private static String inFile(Path file, String login) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(login + ":"))
                    .map(line -> line.substring(login.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new CallFailed(file + " has no line for " + login));
        }
    }

    private static String asked(String login) {
        var console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new CallFailed(
                        "there is no terminal to ask for a password; use LETHE_TOKEN or --accounts FILE"));
        return new String(console.readPassword("password of %s: ", login));
    }
}
