// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Where reading goes on, stored with the rows of the projection. */
final class Tokens {
    /** After this time without a sign of life another process takes a projection over. */
    static final Duration CLAIM = Duration.ofSeconds(6);

    private Tokens() {}

    static TokenStore over(DataSource query) {
        var joined = new TransactionAwareDataSourceProxy(query);
        return JdbcTokenStore.builder()
                .connectionProvider(joined::getConnection)
                .schema(TokenSchema.builder()
                        .setTokenTable("query.projection_token")
                        .setProcessorNameColumn("processor")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("stored_at")
                        .build())
                .serializer(serializer())
                .claimTimeout(CLAIM)
                .build();
    }

    /** A replay's token holds other tokens; Jackson 3 reads their types only where they are allowed by name. */
    static Serializer serializer() {
        var ofAxon = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(ofAxon))
                .build();
    }
}
