// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing;

import fi.lethe.command.importing.mapping.Field;
import fi.lethe.command.importing.rows.InvoiceRow;
import fi.lethe.command.importing.rows.RowFault;
import fi.lethe.crypto.sealing.ReferenceTokens;
import fi.lethe.events.customer.CustomerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the invoices that an import has met, as codes under a key that lives as long as the import, in memory only. So a number
 * that two rows have is seen, whatever their ids are.
 */
final class NumbersOfRun {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final InvoiceNumbers everywhere;
    private final SecretKeySpec key;
    private final Map<Long, CustomerId> owners = new ConcurrentHashMap<>();
    /** What a dry run would have recorded, by customer and number, with a code of its content. */
    private final Map<Long, Long> rehearsed = new ConcurrentHashMap<>();

    /** @param everywhere knows the numbers that earlier imports and others have recorded */
    NumbersOfRun(InvoiceNumbers everywhere) {
        this.everywhere = everywhere;
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** What is noteworthy about the number of an invoice that was recorded for somebody. */
    List<RowFault> doubts(InvoiceRow row, CustomerId owner) {
        var first = owners.putIfAbsent(code(plain(row.number())), owner);
        boolean shared = first == null ? everywhere.isOfAnother(owner, row.number()) : !first.equals(owner);
        return shared
                ? List.of(new RowFault(
                        Field.INVOICE.code(),
                        "is also the number of an invoice of another customer; check which is right"))
                : List.of();
    }

    /**
     * A dry run would record this invoice of this customer.
     *
     * @return whether an earlier row that it would have recorded says the same; absent where there was none
     */
    @Nullable
    Boolean rehearse(InvoiceRow row, CustomerId owner) {
        long content = code(row.content());
        var first = rehearsed.putIfAbsent(ofCustomer(owner, row.number()), content);
        return first == null ? null : first == content;
    }

    /** Whether this dry run would have recorded an invoice of this customer with this number. */
    boolean isRehearsed(CustomerId owner, @Nullable String number) {
        return rehearsed.containsKey(ofCustomer(owner, number));
    }

    private long ofCustomer(CustomerId owner, @Nullable String number) {
        return code(owner + "\n" + plain(number));
    }

    private long code(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    private static String plain(@Nullable String number) {
        return ReferenceTokens.normal(String.valueOf(number));
    }

    @Override
    public String toString() {
        return owners.size() + " numbers";
    }
}
