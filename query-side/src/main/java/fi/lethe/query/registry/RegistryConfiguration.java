// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.registry;

import fi.lethe.access.health.ReadyCheck;
import fi.lethe.access.problems.ProblemTypes;
import fi.lethe.access.times.GivenTimes;
import fi.lethe.crypto.KeyVault;
import fi.lethe.events.customer.DerivedDataHolder;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.query.customer.values.Unreadable;
import fi.lethe.query.projection.Projection;
import fi.lethe.query.projection.Projections;
import fi.lethe.query.projection.QueryDatabase;
import fi.lethe.query.projection.Rebuildable;
import fi.lethe.query.projection.SetAsideTable;
import fi.lethe.query.projection.SettingAside;
import fi.lethe.query.projection.Slice;
import fi.lethe.query.viewing.Views;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The register: its projection and its reads. */
@Configuration(proxyBeanMethods = false)
@Import(RegistryController.class)
public class RegistryConfiguration {
    /** The table of streams that the register has set aside. */
    public static final String SET_ASIDE = "registry_set_aside";

    /** What the register has set aside. */
    public static SetAsideTable setAside(QueryDatabase database) {
        return new SetAsideTable(database, SET_ASIDE);
    }

    @Bean
    Projection registryProjection(QueryDatabase database, List<Slice> slices) {
        return projection(database, slices);
    }

    /** How the register is rebuilt, with what features keep in it. */
    @Bean
    public Rebuildable rebuildableRegistry(List<Slice> slices) {
        var tables = Stream.concat(
                        Stream.of("customer", "customer_value", SET_ASIDE),
                        slices.stream().flatMap(slice -> slice.tables().stream()))
                .sorted()
                .toList();
        return new Rebuildable(
                DerivedDataHolder.REGISTRY,
                tables,
                List.of("customer_restricted", "customer_erasure_ordered"),
                database -> projection(database, slices));
    }

    private static Projection projection(QueryDatabase database, List<Slice> slices) {
        return new SettingAside(new RegistryProjection(database, slices), database, SET_ASIDE);
    }

    @Bean
    Register register(QueryDatabase database, LedgerStore ledger, KeyVault vault, Views views, RelatedCases cases) {
        return new Register(database, ledger, vault, views, cases);
    }

    @Bean
    Objections objections(LedgerStore ledger, Projections projections) {
        return new Objections(ledger, projections);
    }

    @Bean
    Moments moments(LedgerStore ledger, GivenTimes times) {
        return new Moments(ledger, times);
    }

    @Bean
    ReadyCheck registryReady(Projections projections) {
        return projections.readyCheck(DerivedDataHolder.REGISTRY);
    }

    @Bean
    ProblemTypes registryProblems() {
        return ProblemTypes.of(
                NothingFolded.TYPE, CaseRequired.TYPE, Unreadable.KEY_LOST, Unreadable.TAMPERED, Unreadable.MISSING);
    }
}
