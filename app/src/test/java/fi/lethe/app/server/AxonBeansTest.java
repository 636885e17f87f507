// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fi.lethe.command.apart.CommandSideApart;
import fi.lethe.installation.server.Server;
import fi.lethe.installation.settings.Choices;
import fi.lethe.installation.settings.Setting;
import fi.lethe.installation.settings.Settings;
import fi.lethe.query.apart.QuerySideApart;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Which beans of Axon each process has, by name and type: the starter may add none, whatever its next version does. */
class AxonBeansTest {
    private static final List<String> OF_THE_STARTER = List.of(
            "axon-org.axonframework.springboot.TagsConfigurationProperties: TagsConfigurationProperties",
            "axon.distributed-org.axonframework.springboot.DistributedCommandBusProperties: DistributedCommandBusProperties",
            "axon.eventhandling-org.axonframework.springboot.EventProcessorProperties: EventProcessorProperties",
            "axon.serializer-org.axonframework.springboot.SerializerProperties: SerializerProperties",
            "axonTransactionManager: TransactionManager",
            "commandGateway: CommandGateway",
            "correlationDataProvidersConfigurer: ConfigurerModule",
            "duplicateCommandHandlerResolver: DuplicateCommandHandlerResolver",
            "eventGateway: EventGateway",
            "eventProcessingModule: EventProcessingModule",
            "eventSerializer: Serializer",
            "eventUpcastersConfigurer: ConfigurerModule",
            "handlerDefinition: HandlerDefinition",
            "lifecycleInitializer: InitializingBean",
            "messageHandlerInterceptorConfigurer: InitializingBean",
            "messageHandlerLookup: MessageHandlerLookup",
            "messageOriginProvider: CorrelationDataProvider",
            "messageSerializer: Serializer",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration: AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration: EventProcessingAutoConfiguration",
            "org.axonframework.springboot.autoconfig.InfraConfiguration: InfraConfiguration",
            "org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration: InterceptorAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration: NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration: ObjectMapperAutoConfiguration",
            "parameterResolverFactory: ParameterResolverFactory",
            "queryBus: SimpleQueryBus",
            "queryGateway: QueryGateway",
            "queryUpdateEmitter: QueryUpdateEmitter",
            "resourceInjector: ResourceInjector",
            "revisionResolver: RevisionResolver",
            "serializer: Serializer",
            "serializerConfigurer: ConfigurerModule",
            "springAggregateLookup: SpringAggregateLookup",
            "springAxonConfiguration: Configuration",
            "springAxonConfigurer: SpringConfigurer",
            "springSagaLookup: SpringSagaLookup",
            "tagsConfiguration: TagsConfiguration");

    private static final List<String> OF_THE_COMMAND_SIDE = List.of(
            "commandBus: CommandBus",
            "commandSide: CommandSide",
            "eventStore: LedgerEventStore",
            "followingImportedRows: FollowingImportedRows",
            "snapshotter: Snapshotter");

    private static final List<String> OF_THE_QUERY_SIDE = List.of("projections: Projections");

    /** Made by the starter where there is no command side; nothing is sent on them. */
    private static final List<String> IDLE = List.of("commandBus: SimpleCommandBus", "eventBus: SimpleEventBus");

    @TempDir
    private Path data;

    @Test
    void of_everything_in_one_process() {
        assertThat(axonBeans(OneProcess.class))
                .containsExactlyInAnyOrderElementsOf(all(OF_THE_STARTER, OF_THE_COMMAND_SIDE, OF_THE_QUERY_SIDE));
    }

    @Test
    void of_the_command_side_apart() {
        assertThat(axonBeans(CommandSideApart.class))
                .containsExactlyInAnyOrderElementsOf(all(OF_THE_STARTER, OF_THE_COMMAND_SIDE, List.of()));
    }

    @Test
    void of_the_query_side_apart() {
        assertThat(axonBeans(QuerySideApart.class))
                .containsExactlyInAnyOrderElementsOf(all(OF_THE_STARTER, OF_THE_QUERY_SIDE, IDLE));
    }

    private static List<String> all(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    /** Without making any of them, so that no database is needed. */
    private List<String> axonBeans(Class<?> main) {
        var settings = Settings.of(new Choices(Map.of(Setting.PORT, "0", Setting.DATA, data.toString()), Map.of()));
        var found = new TreeMap<String, String>();
        var ended = catchThrowable(() -> Server.start(
                main,
                settings,
                context -> context.addBeanFactoryPostProcessor(beans -> {
                    found.putAll(ofAxon(beans));
                    throw new Listed();
                })));
        assertThat(ended).isInstanceOf(Listed.class);
        return found.entrySet().stream()
                .map(bean -> bean.getKey() + ": " + bean.getValue())
                .toList();
    }

    private static Map<String, String> ofAxon(ConfigurableListableBeanFactory beans) {
        var found = new TreeMap<String, String>();
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            var maker = beans.getBeanDefinition(name).getFactoryBeanName();
            if (ofAxon(type) || (maker != null && maker.startsWith("org.axonframework."))) {
                found.put(name, type == null ? "?" : type.getSimpleName());
            }
        }
        return found;
    }

    private static boolean ofAxon(@Nullable Class<?> type) {
        return type != null
                && supertypes(type, new HashSet<>()).stream()
                        .anyMatch(one -> one.getName().startsWith("org.axonframework."));
    }

    private static Set<Class<?>> supertypes(Class<?> type, Set<Class<?>> found) {
        if (found.add(type)) {
            Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                    .forEach(one -> supertypes(one, found));
        }
        return found;
    }

    /** Ends a start as soon as all beans are known. */
    private static final class Listed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
