package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.House;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.Connector;
import org.deskbell.pms.check.CheckPlace;
import org.deskbell.pms.check.CheckResult;
import org.deskbell.pms.check.CheckResult.Outcome;
import org.deskbell.pms.check.ConnectorCheck;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo PMS keeps what every connector promises, and the check finds out where one does not. */
class DemoCheckTest {
    private static final ZoneId ZONE = ZoneId.of("America/Denver");

    private final PracticeId practice = PracticeId.fresh();
    private final String slug = "check-" + practice;
    private final Connector connector = House.room(DemoConnector.class);

    @BeforeEach
    void opened() {
        House.in(practice, () -> {
            House.room(Directory.class).enter(Directory.Kind.SLUG, slug);
            House.room(DemoOffice.class).open("Maple Street", ZONE, "secret");
            House.room(DemoResources.class)
                    .add(List.of(
                            new DemoResource(Kind.PROVIDER, "VARNA", "Varna", null, "OP1"),
                            new DemoResource(Kind.OPERATORY, "OP1", "Operatory 1", null, null)));
            return slug;
        });
    }

    private List<CheckResult> check() {
        var place = new CheckPlace("VARNA", "OP1", null, ZONE, House.clock());
        var nowhere = connector.connect(settings("http://127.0.0.1:1"));
        return new ConnectorCheck(
                        connector.connect(settings(House.address())), place, Optional.of(nowhere), Optional.empty())
                .run(result -> {});
    }

    private Map<String, String> settings(String url) {
        return Map.of("url", url, "practice", slug, "key", "secret");
    }

    private void faults(DemoFaults faults) {
        House.in(practice, () -> {
            House.room(DemoOffice.class).set(faults);
            return faults;
        });
    }

    @Test
    void the_demo_pms_keeps_every_promise_that_it_makes() {
        assertThat(check())
                .allSatisfy(result ->
                        assertThat(result.isBroken()).as(result.line()).isFalse())
                .filteredOn(result -> result.outcome() == Outcome.HOLDS)
                .extracting(CheckResult::step)
                .contains(
                        "gives all patients, page by page",
                        "makes a patient once, asked twice",
                        "writes a visit once, sent twice",
                        "gives a time to one of ten who come at once",
                        "is silent in words where nobody answers");
    }

    @Test
    void nothing_is_left_standing() {
        check();

        var busy = House.in(
                practice,
                () -> House.room(DemoVisits.class)
                        .between(
                                House.clock().instant().atZone(ZONE).toLocalDateTime(),
                                House.clock()
                                        .instant()
                                        .atZone(ZONE)
                                        .toLocalDateTime()
                                        .plusYears(1)));
        assertThat(busy).isEmpty();
    }

    @Test
    void what_is_not_offered_is_not_tried() {
        faults(new DemoFaults(null, false, false, false, false, false, true, ""));

        assertThat(check())
                .filteredOn(result -> result.step().startsWith("makes a patient"))
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.NOT_OFFERED);
    }

    @Test
    void a_promise_that_is_not_kept_is_named() {
        faults(new DemoFaults(null, false, false, true, false, false, false, "Closed."));

        assertThat(check()).anySatisfy(result -> {
            assertThat(result.step()).isEqualTo("writes a visit once, sent twice");
            assertThat(result.isBroken()).isTrue();
        });
    }
}
