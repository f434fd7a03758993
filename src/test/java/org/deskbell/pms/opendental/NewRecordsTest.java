package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.deskbell.People;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records that we make, and what the keys of an office allow at all. */
class NewRecordsTest {
    private final DentalOffice office = new DentalOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_record_is_made_with_all_that_is_known_and_found_by_its_chart_number() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.createPatient("dp-1", People.robert())).ref();

        assertThat(pms.findPatient("dp-1").orElseThrow().who()).isEqualTo(People.robert());
        assertThat(office.books.text("patients", ref, "ChartNumber")).matches("DB[0-9A-F]{13}");
        assertThat(pms.findPatient("dp-2")).isEmpty();
    }

    @Test
    void what_open_dental_takes_in_another_form_alone_is_left_out() throws PmsSilent {
        var typed = new Demographics(
                new PersonName("King", "Martin", null, null, "Jr."),
                LocalDate.of(1990, 1, 15),
                Sex.OTHER,
                new Contact("(434) 555-0143", null, null),
                new PostalAddress("1 Main Street", "Atlanta", "Georgia", "30312 USA"));

        pms.createPatient("dp-1", typed);

        var who = pms.findPatient("dp-1").orElseThrow().who();
        assertThat(who.name().last()).isEqualTo("King Jr.");
        assertThat(who.sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(who.address()).isEqualTo(new PostalAddress("1 Main Street", "Atlanta", null, null));
    }

    @Test
    void who_is_there_already_is_refused_without_a_word_of_the_record() {
        pms.createPatient("dp-1", People.jefferson());

        assertThat(pms.createPatient("dp-2", People.jefferson()))
                .isEqualTo(new PmsAnswer.Refused("Open Dental has a record of such a person already."));
    }

    @Test
    void a_clinic_among_several_is_said_of_its_records_and_visits() {
        var clinic = office.pms(Map.of("clinic", "3"));
        var patient = ((PmsAnswer.Done) clinic.createPatient("dp-1", People.robert())).ref();
        var visit = ((PmsAnswer.Done) clinic.write(office.visit("key-1", patient, office.eight, 30))).ref();

        assertThat(office.books.text("patients", patient, "ClinicNum")).isEqualTo("3");
        assertThat(office.books.text("appointments", visit, "ClinicNum")).isEqualTo("3");
    }

    @Test
    void keys_that_allow_everything_can_everything_and_trying_leaves_nothing() throws PmsSilent {
        var calling = office.pms(Map.of("workstation", "FRONT1"));

        assertThat(calling.capabilities()).containsExactlyInAnyOrder(Capability.values());

        assertThat(office.books.rows("appointments")).isEmpty();
        assertThat(office.books.rows("patients")).hasSize(1);
    }

    @Test
    void keys_for_reading_only_read_and_look_up() throws PmsSilent {
        office.server.writable = false;

        assertThat(pms.capabilities())
                .containsExactlyInAnyOrder(
                        Capability.READ_PATIENTS,
                        Capability.READ_PATIENT,
                        Capability.READ_CHANGES,
                        Capability.READ_SCHEDULE,
                        Capability.LOOK_UP);
    }

    @Test
    void an_office_that_makes_its_records_by_hand_is_not_even_asked() throws PmsSilent {
        var able = EnumSet.allOf(Capability.class);
        able.remove(Capability.CREATE_PATIENT);

        assertThat(office.pms(Map.of("newPatients", "none", "workstation", "FRONT1"))
                        .capabilities())
                .isEqualTo(able);
        assertThat(office.server.asked).noneMatch(question -> question.startsWith("POST patients"));
    }

    @Test
    void an_api_that_passes_over_the_moment_of_a_change_is_read_whole() throws PmsSilent {
        office.server.unheeded = "DateTStamp";

        assertThat(pms.capabilities()).doesNotContain(Capability.READ_CHANGES).contains(Capability.READ_PATIENTS);
    }
}
