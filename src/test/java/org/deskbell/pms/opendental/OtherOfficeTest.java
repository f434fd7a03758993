package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsSettingWrong;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.PmsTested;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.web.TestPractice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All offices answer at the vendor's address, and a key alone says which: one that leads to another is seen by its people. */
class OtherOfficeTest {
    private static final Actor NADIA = new Actor.Staff(UUID.randomUUID(), "Nadia Flores");

    private final DentalOffice office = new DentalOffice();
    private final TestPractice street = TestPractice.open();
    private final PracticeId practice = street.id();
    private final PmsConnections connections = House.room(PmsConnections.class);

    OtherOfficeTest() {
        in(() -> {
            connections.connect(keyed("cust"), NADIA);
            return true;
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    private <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    private PmsConnectionDraft keyed(String key) {
        var typed = new HashMap<>(
                Map.of("server", office.server.address(), "developerKey", "dev", "zone", "America/Denver"));
        if (!key.isEmpty()) typed.put("customerKey", key);
        return new PmsConnectionDraft("opendental", "Open Dental", typed);
    }

    /** Somebody is linked to Thomas Jefferson's record. */
    private void linked() {
        in(() -> {
            var record = new PmsPatientId(office.thomas);
            House.room(PmsPatients.class).take(new PmsPatient(record, People.jefferson(), true, null, null));
            var patient = House.room(OnlinePatients.class).register(People.registration(People.jefferson()));
            return House.room(Links.class).link(patient.id(), record, "seen the ID card", NADIA);
        });
    }

    /** From now on another key is admitted, and leads to another office if that was said. */
    private void admitsAnotherKey(boolean ofAnotherOffice) {
        office.server.admits = "ODFHIR dev/other";
        if (!ofAnotherOffice) return;
        office.books.change("patients", office.thomas, "LName", "Nguyen");
        office.books.change("patients", office.thomas, "FName", "Linh");
        office.books.change("patients", office.thomas, "Gender", "Female");
        office.books.change("patients", office.thomas, "Birthdate", "1990-02-03");
    }

    private List<String> wrongWith(String key) {
        return in(() -> connections.elsewhere(keyed(key), NADIA)).stream()
                .map(PmsSettingWrong::setting)
                .toList();
    }

    private PmsTested tested() throws PmsSilent {
        return CurrentPractice.call(practice, () -> connections.test(keyed("other"), NADIA));
    }

    @Test
    void a_key_of_another_office_is_not_right_where_people_are_linked() throws PmsSilent {
        linked();
        admitsAnotherKey(true);

        assertThat(wrongWith("other")).containsExactly("customerKey");
        var tested = tested();
        assertThat(tested.wrong()).extracting(PmsSettingWrong::setting).containsExactly("customerKey");
        assertThat(tested.wrong().toString()).contains("another office").doesNotContain("Nguyen", "Jefferson");
    }

    @Test
    void it_is_said_at_its_field_when_it_is_saved_or_tested_and_nothing_is_kept() {
        linked();
        admitsAnotherKey(true);
        var nadia = street.nadia();
        var path = "/settings/online-scheduler/pms/connection";
        nadia.get(path);
        var before = in(() -> connections.find().orElseThrow().sealed());

        for (var press : List.of(path, path + "/test"))
            assertThat(nadia.post(press, form("other")).body())
                    .as(press)
                    .containsPattern("(?s)id=\"set-customerKey-error\".{0,200}This leads to another office")
                    .doesNotContain("The PMS answers", "Nguyen");

        assertThat(in(() -> connections.find().orElseThrow().sealed())).isEqualTo(before);
    }

    private String[] form(String key) {
        return new String[] {
            "kind",
            "opendental",
            "name",
            "Open Dental",
            "set.server",
            office.server.address(),
            "set.developerKey",
            "dev",
            "set.customerKey",
            key,
            "set.zone",
            "America/Denver",
            "set.newPatients",
            "none"
        };
    }

    @Test
    void another_key_of_the_same_office_is() throws PmsSilent {
        linked();
        admitsAnotherKey(false);

        assertThat(wrongWith("other")).isEmpty();
        assertThat(tested().wrong()).isEmpty();
    }

    @Test
    void where_nobody_is_linked_any_office_will_do() {
        admitsAnotherKey(true);

        assertThat(wrongWith("other")).isEmpty();
    }

    @Test
    void the_key_that_is_kept_and_an_office_that_does_not_answer_are_not_asked_about() {
        linked();
        admitsAnotherKey(true);
        var before = office.server.asked.size();

        assertThat(wrongWith("")).isEmpty();
        assertThat(office.server.asked).hasSize(before);
        assertThat(wrongWith("neither")).isEmpty();
    }
}
