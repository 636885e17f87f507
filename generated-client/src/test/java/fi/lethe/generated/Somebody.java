// SPDX-License-Identifier: Apache-2.0
package fi.lethe.generated;

import fi.lethe.client.ApiClient;
import fi.lethe.client.ApiException;
import fi.lethe.client.api.CommandsApi;
import fi.lethe.client.api.RegistryApi;
import fi.lethe.client.api.TokensApi;
import fi.lethe.client.model.CustomerAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Somebody who is signed in, with a generated client of their own. */
record Somebody(ApiClient client) {

    static Somebody signedIn(RunningDemo demo, String login) throws IOException, ApiException {
        var pair = (login + ":" + demo.passwordOf(login)).getBytes(StandardCharsets.UTF_8);
        var basic = client(demo.address(), "Basic " + Base64.getEncoder().encodeToString(pair));
        var token = new TokensApi(basic).issueToken().getToken();
        return new Somebody(client(demo.address(), "Bearer " + token));
    }

    private static ApiClient client(URI address, String authorization) {
        var client = new ApiClient();
        client.updateBaseUri(address.toString());
        client.setRequestInterceptor(request -> request.header("Authorization", authorization));
        return client;
    }

    CommandsApi commands() {
        return new CommandsApi(client);
    }

    RegistryApi registry() {
        return new RegistryApi(client);
    }

    /** A customer, once this position of the ledger is in the register. */
    CustomerAnswer read(UUID customer, long position) throws ApiException {
        return registry().readCustomer(customer.toString(), null, Long.toString(position), null, null, null);
    }
}
