package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which times an office has taken. */
class OfficeBusyTest {
    private final DentalOffice office = new DentalOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    private List<BusyTime> busy() throws PmsSilent {
        var from = DentalOffice.instant(office.eight);
        return pms.busy(from, from.plus(Duration.ofHours(9)));
    }

    private static Tuple time(@Nullable String provider, @Nullable String room, LocalDateTime from, int minutes) {
        var at = DentalOffice.instant(from);
        return tuple(provider, room, at, at.plus(Duration.ofMinutes(minutes)));
    }

    private void isBusy(Tuple... times) throws PmsSilent {
        assertThat(busy())
                .extracting(BusyTime::providerId, BusyTime::operatoryId, BusyTime::startsAt, BusyTime::endsAt)
                .containsExactlyInAnyOrder(times);
    }

    @ParameterizedTest
    @CsvSource({
        "Scheduled,1",
        "Complete,1",
        "ASAP,1",
        "Something,1",
        "Broken,0",
        "UnschedList,0",
        "Planned,0",
        "PtNote,0",
        "PtNoteCompleted,0"
    })
    void only_what_stands_in_the_schedule_takes_time(String status, int times) throws PmsSilent {
        office.books.change("appointments", office.staffBook(office.eight, ""), "AptStatus", status);

        assertThat(busy()).hasSize(times);
    }

    @Test
    void each_character_of_a_pattern_is_five_minutes() throws PmsSilent {
        office.staffBook(office.eight, ",'Pattern':'//XXXXX//'");
        office.staffBook(office.eight.plusHours(2), ",'Pattern':''");

        isBusy(
                time(office.albert, office.room, office.eight, 45),
                time(office.albert, office.room, office.eight.plusHours(2), 5));
    }

    @Test
    void an_appointment_of_hygiene_is_the_hygienists_and_the_dentist_comes_in_when_its_pattern_says_so()
            throws PmsSilent {
        office.staffBook(
                office.eight,
                ",'IsHygiene':'true','ProvHyg':" + office.tina
                        + ",'Pattern':'XXXXXXXXXXXX','PatternSecondary':'//X///////XX'");

        isBusy(
                time(office.tina, office.room, office.eight, 60),
                time(office.albert, null, office.eight.plusMinutes(10), 5),
                time(office.albert, null, office.eight.plusMinutes(50), 10));
    }

    @Test
    void a_hygienist_who_only_helps_is_busy_when_its_pattern_says_so() throws PmsSilent {
        office.staffBook(office.eight, ",'ProvHyg':" + office.tina + ",'PatternSecondary':'X///'");

        isBusy(time(office.albert, office.room, office.eight, 30), time(office.tina, null, office.eight, 5));
    }

    @Test
    void a_time_that_is_blocked_out_takes_its_operatories_and_may_last_to_the_end_of_the_day() throws PmsSilent {
        var day = office.eight.toLocalDate();
        office.books.add(
                "schedules",
                "{'SchedDate':'%s','StartTime':'13:30:00','StopTime':'14:00:00','SchedType':'Blockout','operatories':'%s,%s'}"
                        .formatted(day, office.room, office.otherRoom));
        office.books.add(
                "schedules",
                "{'SchedDate':'%s','StartTime':'22:00:00','StopTime':'00:00:00','SchedType':'Blockout','operatories':'%s'}"
                        .formatted(day, office.room));
        office.books.add(
                "schedules",
                "{'SchedDate':'%s','StartTime':'08:00:00','StopTime':'17:00:00','SchedType':'Provider','operatories':'%s'}"
                        .formatted(day, office.room));

        isBusy(
                time(null, office.room, day.atTime(13, 30), 30),
                time(null, office.otherRoom, day.atTime(13, 30), 30),
                time(null, office.room, day.atTime(22, 0), 120));
    }

    @Test
    void our_own_visit_shows_our_key_and_stretches_that_overlap_show_one_time_under_one_id() throws PmsSilent {
        pms.write(office.visit("key-1", office.eight));

        assertThat(busy()).extracting(BusyTime::onlineKey).containsExactly("key-1");
        assertThat(busy())
                .extracting(BusyTime::id)
                .isEqualTo(busy().stream().map(BusyTime::id).toList());
    }

    @Test
    void of_several_clinics_only_its_own_counts() throws PmsSilent {
        office.staffBook(office.eight, ",'ClinicNum':3");
        office.staffBook(office.eight, ",'ClinicNum':4");
        var from = DentalOffice.instant(office.eight);

        assertThat(office.pms(Map.of("clinic", "3")).busy(from, from.plus(Duration.ofHours(1))))
                .hasSize(1);
    }
}
