// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.query.customer.values.Kind;
import fi.lethe.query.customer.values.NewValue;
import java.util.List;

/** Of which value a code is, in one byte: its kind, and for kinds of which there are many one class of {@value #CLASSES}. */
record Tag(Kind kind, int ofClass) {
    static final int CLASSES = 31;
    private static final int BITS = 5;
    private static final List<Kind> KINDS = List.of(Kind.values());

    static Tag of(NewValue.Slot slot) {
        return new Tag(slot.kind(), (int) (slot.recorded() % CLASSES));
    }

    static Tag of(byte code) {
        int bits = Byte.toUnsignedInt(code);
        return new Tag(KINDS.get(bits >>> BITS), bits & ((1 << BITS) - 1));
    }

    byte code() {
        return (byte) ((KINDS.indexOf(kind) << BITS) | ofClass);
    }
}
