// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search.index;

import fi.lethe.events.personal.PersonalValue;
import fi.lethe.query.customer.values.NewValue;

/** Makes the codes of values in both domains, for one thread. */
record ValueCoding(TermCodes.Coding open, TermCodes.Coding whole) {
    /** Of a value that can be read: its words by their beginnings, numbers, and endings of phone numbers. */
    ValueCodes readable(NewValue.Slot slot, boolean replaces, PersonalValue value) {
        return new ValueCodes(
                slot, replaces, false, open.codes(Searchable.of(value).terms()));
    }

    /** Of one that is withheld: whole values only. */
    ValueCodes withheld(NewValue.Slot slot, boolean replaces, PersonalValue value) {
        var terms = WholeValue.of(value).stream().map(WholeValue::term).toList();
        return new ValueCodes(slot, replaces, true, whole.codes(terms));
    }
}
