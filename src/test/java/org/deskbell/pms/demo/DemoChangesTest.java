package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsSilent;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo PMS tells over HTTP what changed since a mark of its own clock. */
class DemoChangesTest {
    private static final int PAGE = 500;

    private final PracticeId practice = PracticeId.fresh();
    private final String slug = "changes-" + practice;
    private final DemoPatients patients = House.room(DemoPatients.class);
    private final Pms pms = new DemoConnector(
                    House.room(LocalServer.class), House.room(PmsAddresses.class), Duration.ofSeconds(10))
            .connect(Map.of("url", House.address(), "practice", slug, "key", "secret"));

    @BeforeEach
    void opened() {
        in(() -> {
            House.room(Directory.class).enter(Directory.Kind.SLUG, slug);
            House.room(DemoOffice.class).open("Maple Street", ZoneId.of("America/Denver"), "secret");
            patients.add(
                    IntStream.range(0, 3).mapToObj(DemoChangesTest::patient).toList());
            return true;
        });
    }

    @Test
    void it_says_that_it_can() throws PmsSilent {
        assertThat(pms.capabilities()).contains(Capability.READ_CHANGES);
    }

    @Test
    void what_was_made_merged_or_given_away_since_the_mark_is_told() throws PmsSilent {
        House.clock().advance(Duration.ofMinutes(10));
        var mark = mark(pms.patients(null));
        House.clock().advance(Duration.ofMinutes(10));
        in(() -> patients.merge("PAT0", "PAT1"));
        in(() -> patients.giveAway("PAT2", patient(9)));
        in(() -> {
            patients.add(List.of(patient(4)));
            return true;
        });

        var changed = all(mark);

        assertThat(changed.stream().map(one -> one.id().value())).containsExactly("PAT0", "PAT2", "PAT4");
        assertThat(changed.getFirst().mergedInto()).hasToString("PAT1");
        assertThat(all(mark(pms.changedPatients(mark, null)))).hasSize(3); // two minutes are told again
    }

    @Test
    void nothing_is_passed_over_while_pages_are_read_and_records_change() throws PmsSilent {
        var mark = mark(pms.patients(null));
        House.clock().advance(Duration.ofMinutes(10));
        in(() -> {
            patients.add(IntStream.range(1_000, 1_000 + 2 * PAGE)
                    .mapToObj(DemoChangesTest::patient)
                    .toList());
            return true;
        });
        var first = pms.changedPatients(mark, null);
        House.clock().advance(Duration.ofSeconds(1));
        // Of the first page, and of one that was not read yet.
        in(() -> patients.merge("PAT1000", "PAT1"));
        in(() -> patients.merge("PAT1999", "PAT1"));

        var rest = from(mark, first.next());

        var told = new ArrayList<>(first.patients());
        told.addAll(rest);
        assertThat(told.stream().map(one -> one.id().value()).distinct().filter(id -> id.length() == 7))
                .hasSize(2 * PAGE);
        assertThat(rest.stream()
                        .filter(one -> one.mergedInto() != null)
                        .map(one -> one.id().value()))
                .containsExactly("PAT1000", "PAT1999");
    }

    private static String mark(Pms.PatientPage page) {
        return String.valueOf(page.mark());
    }

    private List<PmsPatient> all(String mark) throws PmsSilent {
        return from(mark, null);
    }

    private List<PmsPatient> from(String mark, @Nullable String after) throws PmsSilent {
        var found = new ArrayList<PmsPatient>();
        var next = after;
        do {
            var page = pms.changedPatients(mark, next);
            found.addAll(page.patients());
            next = page.next();
        } while (next != null);
        return found;
    }

    private <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    private static DemoPatient patient(int number) {
        return Charts.bare("PAT" + number, "Adams" + number, "Abigail", null, "F", Instant.EPOCH);
    }
}
