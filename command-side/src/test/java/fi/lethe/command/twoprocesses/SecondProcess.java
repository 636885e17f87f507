// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.twoprocesses;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.lethe.command.CommandSide;
import fi.lethe.command.customer.catalogue.Customers;
import fi.lethe.command.customer.contact.ChangeContactDetails;
import fi.lethe.command.customer.contact.ChangingContact;
import fi.lethe.command.stream.Sent;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.crypto.Access;
import fi.lethe.crypto.KeyVault;
import fi.lethe.crypto.SealContext;
import fi.lethe.crypto.VaultSettings;
import fi.lethe.events.Source;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.personal.Contact;
import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.PersonName;
import fi.lethe.installation.keys.NewsInLedger;
import fi.lethe.ledger.AppendTicket;
import fi.lethe.ledger.EntryContext;
import fi.lethe.ledger.EventTypes;
import fi.lethe.ledger.LedgerSettings;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.ledger.SealedAt;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;

/** Another process on the same ledger and vault; does what its standard input says and answers each line with one. */
final class SecondProcess {
    private final LedgerStore ledger;
    private final KeyVault vault;
    private final CommandSide commands;
    private final Map<UUID, SealedAt<PersonName>> names = new HashMap<>();

    private SecondProcess(DataSource ledgerDatabase, DataSource vaultDatabase, Path keys) {
        var clock = Clock.systemUTC();
        ledger = LedgerStore.open(
                new LedgerSettings(ledgerDatabase, ledgerDatabase, clock, Duration.ofSeconds(10), EventTypes.all()));
        vault = KeyVault.open(new VaultSettings(vaultDatabase, keys, ledger.origin(), clock, new NewsInLedger(ledger)));
        commands = new CommandSide(CommandSide.foundations(ledger, vault, ledgerDatabase, clock), 1000);
    }

    public static void main(String[] args) throws Exception {
        var second = new SecondProcess(
                database(System.getenv("LEDGER_URL")),
                database(System.getenv("VAULT_URL")),
                Path.of(System.getenv("KEYS")));
        System.out.println("up");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            var words = line.split(" ");
            var customer = new CustomerId(UUID.fromString(words[1]));
            System.out.println(words[0].equals("open") ? second.open(customer) : second.change(customer));
        }
    }

    private static DataSource database(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("postgres");
        config.setPassword(System.getenv("PASSWORD"));
        config.setMaximumPoolSize(5);
        return new HikariDataSource(config);
    }

    /** Opens the name, whose sealed form it keeps from the first time, as any process might. */
    private String open(CustomerId customer) {
        var name = names.computeIfAbsent(customer.value(), _ -> {
            var keys = commands.customers().load(customer.value()).keys().idsOf(DataUnit.IDENTITY);
            return ledger.<PersonName>latestSealed(keys).orElseThrow();
        });
        try (var lease = vault.lease(List.of(name.sealed().key()))) {
            var context = new SealContext(customer.value(), "name", name.command());
            return lease.open(name.sealed(), PersonName.class, context, Access.ORDINARY)
                    .getClass()
                    .getSimpleName();
        }
    }

    /** Sends a command decided on the state that this process has cached. */
    private String change(CustomerId customer) {
        var command = UUID.randomUUID();
        var key = vault.fresh(DataUnit.PRIVATE_CONTACT);
        try (var lease = vault.lease(List.of(key.key()))) {
            var contact = lease.seal(
                    key,
                    new Contact("toinen@example.fi", null, null, null),
                    new SealContext(customer.value(), "contact", command));
            var ticket = new AppendTicket(
                    new EntryContext("test", "customers", "customer-relationship", null, command, command),
                    null,
                    List.of(key),
                    Instant.now());
            commands.customers()
                    .send(
                            new Sent<>(
                                    customer.toString(),
                                    false,
                                    ChangingContact.CHANGE.decision(
                                            Customers.KIND,
                                            new ChangeContactDetails(
                                                    customer,
                                                    Source.CUSTOMER_NOTICE,
                                                    LocalDate.of(2026, 11, 20),
                                                    contact,
                                                    List.of(),
                                                    null,
                                                    null),
                                            Instant.now())),
                            ticket,
                            null);
            return "changed";
        } catch (ConcurrencyException refused) {
            return refused.getClass().getSimpleName();
        } catch (StateRefusal refused) {
            return refused.problem();
        }
    }
}
