// SPDX-License-Identifier: Apache-2.0
package fi.lethe.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.events.personal.DataUnit;
import fi.lethe.events.personal.KeyId;
import fi.lethe.events.personal.Withholding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ManyAtOnceTest {
    private static final List<Withholding> GROUNDS = List.of(Withholding.values());
    private static TestVault test;
    private static KeyVault here;
    private static KeyVault there;

    @BeforeAll
    static void open() {
        test = new TestVault();
        here = test.node();
        there = test.node();
    }

    @AfterAll
    static void close() {
        test.close();
    }

    @Test
    void thirty_two_threads_first_use_keys_and_destroy_them_and_none_is_lost() throws Exception {
        var work = new ArrayList<Callable<Long>>();
        for (int i = 0; i < 32; i++) {
            var mine = i % 2 == 0 ? here : there;
            var other = i % 2 == 0 ? there : here;
            work.add(() -> useAndDestroy(mine, other));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            var sequences = new HashSet<Long>();
            for (Future<Long> done : threads.invokeAll(work)) {
                sequences.add(done.get());
            }
            assertThat(sequences).hasSize(32).allMatch(sequence -> sequence >= 1 && sequence <= 32);
        }
    }

    private static long useAndDestroy(KeyVault mine, KeyVault other) {
        var context = TestVault.context();
        var sealed = TestVault.seal(mine, mine.fresh(DataUnit.IDENTITY), context);
        assertThat(TestVault.open(other, sealed, context)).isEqualTo(new Opened.Known<>(TestVault.MAIJA));
        other.withhold(List.of(sealed.key()), Withholding.ORDERED, 1);
        assertThat(TestVault.open(mine, sealed, context)).isInstanceOf(Opened.Withheld.class);
        long sequence = mine.destroy(TestVault.order(sealed.key()));
        assertThat(TestVault.open(other, sealed, context)).isInstanceOf(Opened.Shredded.class);
        return sequence;
    }

    @Test
    void any_sequence_of_operations_leaves_each_key_as_a_simple_model_says() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var model = new HashMap<KeyId, Expected>();
        for (int i = 0; i < 6; i++) {
            model.put(here.fresh(DataUnit.IDENTITY).key(), new Expected());
        }
        var keys = List.copyOf(model.keySet());
        here.lease(keys).close();
        for (int step = 0; step < 250; step++) {
            var key = keys.get(random.nextInt(keys.size()));
            step(random, key, model);
            try (var lease = (random.nextBoolean() ? here : there).lease(model.keySet())) {
                model.forEach((id, expected) -> assertThat(expected.fits(lease.state(id)))
                        .as("seed %d", seed)
                        .isTrue());
            }
        }
    }

    private static void step(Random random, KeyId key, Map<KeyId, Expected> model) {
        var node = random.nextBoolean() ? here : there;
        var ground = GROUNDS.get(random.nextInt(GROUNDS.size()));
        long position = random.nextInt(40);
        var expected = model.getOrDefault(key, new Expected());
        switch (random.nextInt(20)) {
            case 0 -> {
                node.destroy(TestVault.order(key));
                expected.destroyed = true;
            }
            case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> {
                node.release(List.of(key), ground, position);
                expected.tell(ground, position, false);
            }
            default -> {
                node.withhold(List.of(key), ground, position);
                expected.tell(ground, position, true);
            }
        }
    }

    /** What a key should be, kept in the plainest way. */
    private static final class Expected {
        private final Map<Withholding, Long> told = new EnumMap<>(Withholding.class);
        private final Set<Withholding> inForce = new HashSet<>();
        private boolean destroyed;

        void tell(Withholding ground, long position, boolean withheld) {
            if (told.getOrDefault(ground, -1L) < position) {
                told.put(ground, position);
                inForce.remove(ground);
                if (withheld) {
                    inForce.add(ground);
                }
            }
        }

        boolean fits(KeyState state) {
            return switch (state) {
                case KeyState.Shredded _ -> destroyed;
                case KeyState.Withheld(var grounds) -> !destroyed && grounds.equals(inForce);
                case KeyState.Live _ -> !destroyed && inForce.isEmpty();
            };
        }
    }
}
