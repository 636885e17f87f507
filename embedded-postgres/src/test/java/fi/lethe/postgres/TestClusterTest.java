// SPDX-License-Identifier: Apache-2.0
package fi.lethe.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestClusterTest {
    @Test
    void every_new_database_is_empty_and_its_own() throws Exception {
        var one = TestCluster.newDatabase("ledger");
        var other = TestCluster.newDatabase("ledger");
        Sql.execute(TestCluster.dataSource(one), "CREATE TABLE only_here ()");

        assertThat(other).isNotEqualTo(one);
        assertThat(tables(one)).containsExactly("only_here");
        assertThat(tables(other)).isEmpty();
    }

    @Test
    void there_is_one_cluster_per_jvm() {
        assertThat(TestCluster.shared()).isSameAs(TestCluster.shared());
    }

    @Test
    void a_prefix_is_a_name_and_nothing_else() {
        assertThatThrownBy(() -> TestCluster.newDatabase("x; DROP DATABASE y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> tables(String database) throws Exception {
        return Sql.query(
                TestCluster.dataSource(database),
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
    }
}
