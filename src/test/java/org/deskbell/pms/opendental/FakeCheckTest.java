package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deskbell.pms.check.CheckPlace;
import org.deskbell.pms.check.CheckResult;
import org.deskbell.pms.check.ConnectorCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connector keeps what every connector promises, against a fake made from the vendor's pages, in every build. */
class FakeCheckTest {
    private final DentalOffice office = new DentalOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void every_promise_is_kept() {
        IntStream.range(0, 250)
                .forEach(number -> office.books.add(
                        "patients", "{'LName':'Person','FName':'Number " + number + "','PatStatus':'Patient'}"));
        var place = new CheckPlace(office.albert, office.room, office.type, FakeOpenDental.ZONE, Clock.systemUTC());
        var nowhere = Optional.of(office.pms(Map.of("server", "http://127.0.0.1:1/api/v1")));
        var check = new ConnectorCheck(
                office.pms(),
                place,
                nowhere,
                Optional.of(id -> office.books.change("patients", id.value(), "WirelessPhone", "(434) 555-0143")));

        assertThat(check.run(result -> System.out.println(result.line())))
                .filteredOn(result -> result.outcome() != CheckResult.Outcome.HOLDS)
                .isEmpty();
    }
}
