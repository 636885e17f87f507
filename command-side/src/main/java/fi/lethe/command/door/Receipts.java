// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.crypto.Mac;
import fi.lethe.crypto.MacKeyGone;
import fi.lethe.crypto.ServiceMac;
import fi.lethe.events.Bytes;
import fi.lethe.ledger.LedgerStore;
import fi.lethe.ledger.Receipt;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives the first answer again to who sends a command again: the same id, actor and bytes. Another body is refused, and
 * so, without a word of why, is another actor's id.
 */
final class Receipts {
    private final LedgerStore ledger;
    private final ServiceMac mac;
    private final Answers answers;
    private final Clock clock;

    Receipts(LedgerStore ledger, ServiceMac mac, Answers answers, Clock clock) {
        this.ledger = ledger;
        this.mac = mac;
        this.answers = answers;
        this.clock = clock;
    }

    Claimed claim(Request request, UUID id) {
        return new Claimed(
                request,
                id,
                Marking.of(mac.compute(bytes(request))),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The answer given before, if this command was received before. */
    @Nullable
    Answer earlier(Claimed claimed) {
        return ledger.receipt(claimed.command())
                .map(receipt -> answer(claimed, receipt))
                .orElse(null);
    }

    /** As {@link #earlier}, decided even if an append is under way at this moment. */
    @Nullable
    Answer underLock(Claimed claimed) {
        return ledger.receiptUnderHeadLock(claimed.command())
                .map(receipt -> answer(claimed, receipt))
                .orElse(null);
    }

    /** The answer of a command that the ledger says was received before. */
    Answer known(Claimed claimed) {
        var answer = underLock(claimed);
        if (answer == null) {
            throw new IllegalStateException("received before, and no receipt of it");
        }
        return answer;
    }

    private Answer answer(Claimed claimed, Receipt receipt) {
        if (!receipt.actor().equals(claimed.request().actor().id().toString())) {
            throw new KeyTaken();
        }
        try {
            if (!mac.verify(bytes(claimed.request()), new Mac(receipt.macGeneration(), Bytes.of(receipt.mac())))) {
                throw new KeyReused();
            }
        } catch (MacKeyGone tooOld) {
            throw new KeyExpired();
        }
        return answers.again(receipt);
    }

    private static byte[] bytes(Request request) {
        var all = new ByteArrayOutputStream(request.body().length + 40);
        all.writeBytes(request.route().code().getBytes(StandardCharsets.UTF_8));
        all.write(0);
        all.writeBytes(request.body());
        return all.toByteArray();
    }
}
