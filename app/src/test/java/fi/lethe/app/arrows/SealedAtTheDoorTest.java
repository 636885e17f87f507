// SPDX-License-Identifier: Apache-2.0
package fi.lethe.app.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lethe.command.cases.catalogue.CaseCommands;
import fi.lethe.command.cases.opening.CaseNumbers;
import fi.lethe.command.customer.catalogue.CustomerCommands;
import fi.lethe.events.customer.CustomerId;
import fi.lethe.events.ledger.EventRecords;
import fi.lethe.events.personal.PersonName;
import fi.lethe.events.personal.Sealed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SealedAtTheDoorTest {

    @ParameterizedTest
    @MethodSource("everythingStored")
    void invariant_1_events_and_commands_can_hold_no_clear_personal_value(Class<?> type) {
        assertThat(ComponentTypes.thatCouldHoldPersonalData(type)).isEmpty();
    }

    static List<Class<?>> everythingStored() {
        var all = new ArrayList<>(EventRecords.all());
        CustomerCommands.all(Duration.ZERO, (_, _) -> true).forEach(type -> all.add(type.command()));
        CaseCommands.all(new CaseNumbers(new DriverManagerDataSource()), _ -> true)
                .forEach(type -> all.add(type.command()));
        return all;
    }

    record ClearText(CustomerId customer, String name) {}

    record ClearValue(CustomerId customer, PersonName name) implements Either {}

    record ClearInAList(List<String> names) {}

    record ClearInARecord(ClearText within) {}

    record ClearInAMap(Map<String, LocalDate> birthdays) {}

    record ClearObject(Object anything) {}

    sealed interface Either permits Fine, ClearValue {}

    record ClearInOneOfSeveral(Either either) {}

    @SuppressWarnings("ArrayRecordComponent") // that is what is to be seen
    record ClearBytes(byte[] name) {}

    record Fine(CustomerId customer, Sealed<PersonName> name, List<Sealed<PersonName>> earlier, LocalDate day)
            implements Either {}

    @Test
    void invariant_1_the_check_sees_whatever_could_hold_a_clear_value() {
        for (var breaking : List.of(
                ClearText.class,
                ClearValue.class,
                ClearInAList.class,
                ClearInARecord.class,
                ClearInAMap.class,
                ClearObject.class,
                ClearInOneOfSeveral.class,
                ClearBytes.class)) {
            assertThat(ComponentTypes.thatCouldHoldPersonalData(breaking))
                    .as(breaking.getSimpleName())
                    .isNotEmpty();
        }
        assertThat(ComponentTypes.thatCouldHoldPersonalData(Fine.class)).isEmpty();
    }
}
