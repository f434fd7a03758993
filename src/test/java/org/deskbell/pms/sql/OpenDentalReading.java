package org.deskbell.pms.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pages;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;

/** What has to be read from the tables of {@link OpenDentalOffice}, whatever database they are in. */
record OpenDentalReading(Pms pms) {
    void patientsAreThoseWhoAreNotDeleted() throws PmsSilent {
        var all = Pages.all(pms);

        assertThat(all)
                .extracting(one -> one.id() + " " + one.active() + " " + one.mergedInto())
                .containsExactly("1 true null", "3 false 6", "4 false 1", "5 true null", "6 true null");
        var thomas = all.getFirst();
        assertThat(thomas.who().name().preferred()).isEqualTo("Tom");
        assertThat(thomas.who().contact().mobile()).isEqualTo("(307)555-0142");
        assertThat(thomas.who().address().street()).isEqualTo("931 Parkway, Apt 2");
        assertThat(thomas.lastVisit()).hasToString("2026-10-01");
        assertThat(all.get(1).who().born()).isNull();
        assertThat(all.get(1).lastVisit()).isNull();
        assertThat(pms.patient(new PmsPatientId("2"))).isEmpty();
        assertThat(pms.patient(new PmsPatientId("4")).map(PmsPatient::mergedInto))
                .contains(new PmsPatientId("1"));
    }

    void onlyWhatIsScheduledOrBlockedIsTaken() throws PmsSilent {
        assertThat(taken(pms))
                .containsExactlyInAnyOrder(
                        "apt-1 2026-12-08T16:00:00Z 60 1 1",
                        "apt-7 2026-12-08T20:00:00Z 30 2 2",
                        "apt-8 2027-07-08T20:00:00Z 5 1 2",
                        "apt-8-hyg 2027-07-08T20:00:00Z 5 2 null",
                        "block-1-1 2026-12-09T19:00:00Z 60 null 1",
                        "block-1-2 2026-12-09T19:00:00Z 60 null 2",
                        "holiday-3-1 2026-12-25T07:00:00Z 1440 null 1",
                        "holiday-3-2 2026-12-25T07:00:00Z 1440 null 2",
                        "holiday-3-3 2026-12-25T07:00:00Z 1440 null 3",
                        "holiday-5-2 2026-12-31T07:00:00Z 1440 null 2");
    }

    static List<String> taken(Pms pms) throws PmsSilent {
        return pms.busy(LegacyDatabase.NOW, LegacyDatabase.NOW.plus(Duration.ofDays(365))).stream()
                .map(OpenDentalReading::line)
                .toList();
    }

    private static String line(BusyTime time) {
        var minutes = Duration.between(time.startsAt(), time.endsAt()).toMinutes();
        return String.join(
                " ",
                time.id(),
                time.startsAt().toString(),
                String.valueOf(minutes),
                String.valueOf(time.providerId()),
                String.valueOf(time.operatoryId()));
    }

    void namesAreThoseThatAreShown() throws PmsSilent {
        assertThat(pms.catalogue().entries())
                .extracting(one -> one.id() + " " + one.name() + " " + one.minutes())
                .containsExactly(
                        "1 Eva Varna null",
                        "2 HYG null",
                        "1 Room 1 null",
                        "2 Room 2 null",
                        "1 Exam 60",
                        "2 By its procedures null");
    }

    void allButWritingIsOffered() throws PmsSilent {
        assertThat(pms.capabilities())
                .containsExactlyInAnyOrder(
                        Capability.READ_PATIENTS,
                        Capability.READ_PATIENT,
                        Capability.READ_SCHEDULE,
                        Capability.READ_CHANGES);
        assertThat(pms.findings())
                .contains(
                        "Patients: 5.",
                        "Providers: 2, operatories: 2, appointment types: 2.",
                        "Taken times in the next year: 10.");
    }

    static void anOldVersionIsReadWithoutWhatItLacks(Pms pms) throws PmsSilent {
        assertThat(Pages.all(pms))
                .extracting(one -> one.id() + " " + one.active() + " " + one.mergedInto())
                .containsExactly("1 true null", "3 false null", "5 true null", "6 true null");
        assertThat(taken(pms))
                .contains("apt-7 2026-12-08T20:00:00Z 30 1 2", "apt-7-hyg 2026-12-08T20:00:00Z 30 2 null");
        assertThat(pms.capabilities()).doesNotContain(Capability.READ_CHANGES);
    }
}
