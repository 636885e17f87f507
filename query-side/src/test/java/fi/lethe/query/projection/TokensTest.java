// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void a_token_is_read_back_as_it_was_written() {
        TrackingToken token = new GlobalSequenceTrackingToken(4711);

        assertThat(copy(token)).isEqualTo(token);
    }

    @Test
    void a_token_of_a_replay_is_read_back_with_the_tokens_in_it() {
        var token = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(4711), new GlobalSequenceTrackingToken(12));

        assertThat(copy(token)).isEqualTo(token);
    }

    private static TrackingToken copy(TrackingToken token) {
        var serializer = Tokens.serializer();
        return serializer.deserialize(serializer.serialize(token, byte[].class));
    }
}
