package org.deskbell.pms.opendental;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an Open Dental holds is read as it is meant: records, their pages and changes, the catalogue. */
class OfficeReadingTest {
    private final DentalOffice office = new DentalOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    private PmsPatient read(String json) throws PmsSilent {
        return pms.patient(new PmsPatientId(office.books.add("patients", json))).orElseThrow();
    }

    @Test
    void a_record_is_read_with_all_that_we_know_of_people() throws PmsSilent {
        var record = read("""
                {'LName':'Hale','FName':'Robert','MiddleI':'James','Preferred':'Bob','PatStatus':'Patient','Gender':'Male',
                 'Birthdate':'1958-11-02','Address':'12 Aspen Drive','Address2':'Apt 4','City':'Jackson','State':'WY',
                 'Zip':83001,'HmPhone':'(307)555-0162','WkPhone':'(307)555-0199','WirelessPhone':'(307)555-0161',
                 'Email':'bob.hale@example.com; hales@example.com','SecDateEntry':'2021-01-04'}""");

        assertThat(record.who())
                .isEqualTo(new Demographics(
                        new PersonName("Hale", "Robert", "James", "Bob", null),
                        LocalDate.of(1958, 11, 2),
                        Sex.MALE,
                        new Contact("(307)555-0161", "(307)555-0162", "bob.hale@example.com"),
                        new PostalAddress("12 Aspen Drive, Apt 4", "Jackson", "WY", "83001")));
        assertThat(record.createdInPms())
                .isEqualTo(DentalOffice.instant(LocalDate.of(2021, 1, 4).atStartOfDay()));
        assertThat(record.active()).isTrue();
    }

    @Test
    void the_year_1_and_empty_text_are_nothing() throws PmsSilent {
        var who =
                read("{'LName':'Hale','FName':'Ann','PatStatus':'Patient','Birthdate':'0001-01-01','Email':'','HmPhone':''}")
                        .who();

        assertThat(who.born()).isNull();
        assertThat(who.contact()).isEqualTo(new Contact(null, null, null));
        assertThat(who.address()).isEqualTo(new PostalAddress(null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Patient,true",
        "Prospective,true",
        "NonPatient,false",
        "Inactive,false",
        "Archived,false",
        "Deceased,false"
    })
    void who_is_no_patient_any_more_is_inactive(String status, boolean active) throws PmsSilent {
        assertThat(read("{'LName':'Hale','FName':'Ann','PatStatus':'" + status + "'}")
                        .active())
                .isEqualTo(active);
    }

    @Test
    void a_deleted_record_is_none_and_one_that_never_was_neither() throws PmsSilent {
        office.books.change("patients", office.thomas, "PatStatus", "Deleted");

        assertThat(pms.patient(new PmsPatientId(office.thomas))).isEmpty();
        assertThat(pms.patient(new PmsPatientId("4711"))).isEmpty();
        assertThat(pms.patient(new PmsPatientId("../providers/1"))).isEmpty();
        assertThat(pms.patients(null).patients()).isEmpty();
        assertThat(office.server.asked).noneMatch(question -> question.contains(".."));
    }

    private void addPatients(int many) {
        IntStream.range(0, many)
                .forEach(number -> office.books.add(
                        "patients", "{'LName':'Person','FName':'Number " + number + "','PatStatus':'Patient'}"));
    }

    private Set<String> readAll() throws PmsSilent {
        var ids = new LinkedHashSet<String>();
        @Nullable String next = null;
        do {
            var page = pms.patients(next);
            page.patients().forEach(one -> ids.add(one.id().value()));
            next = page.next();
        } while (next != null);
        return ids;
    }

    @Test
    void all_pages_are_read_and_each_begins_before_the_end_of_the_last() throws PmsSilent {
        addPatients(249);

        assertThat(readAll()).hasSize(250);
        assertThat(office.server.asked)
                .containsExactly(
                        "GET patients/Simple?Limit=100&Offset=0",
                        "GET patients/Simple?Limit=100&Offset=90",
                        "GET patients/Simple?Limit=100&Offset=180");
    }

    @ParameterizedTest
    @CsvSource({"3", "10", "60"})
    void records_that_go_between_two_pages_draw_nobody_over_the_edge(int many) throws PmsSilent {
        addPatients(249);
        var last = office.books.rows("patients").keySet().stream().toList().getLast();
        office.server.afterPage = () -> {
            office.server.afterPage = () -> {};
            office.books.rows("patients").keySet().stream()
                    .limit(many)
                    .toList()
                    .forEach(id -> office.books.delete("patients", id));
        };

        var ids = readAll();

        assertThat(ids).hasSize(250).contains(last);
    }

    @Test
    void a_server_that_gives_the_same_page_again_is_not_read_for_ever() throws PmsSilent {
        addPatients(249);
        var next = requireNonNull(pms.patients(null).next());
        office.server.ignoresOffset = true;

        assertThatThrownBy(() -> pms.patients(next))
                .isInstanceOf(PmsSilent.class)
                .hasMessageContaining("same page");
        assertThatThrownBy(() -> pms.patients("90 or 1=1")).isInstanceOf(PmsSilent.class);
    }

    @Test
    void what_has_changed_is_asked_from_the_servers_own_mark_over_an_hour_early() throws PmsSilent {
        var mark = requireNonNull(pms.patients(null).mark());
        var asked = OfficeTime.moment(mark).orElseThrow().minusMinutes(65);
        var met = pms.changedPatients(mark, null);

        assertThat(met.patients()).extracting(one -> one.id().value()).containsExactly(office.thomas);
        assertThat(office.server.asked.getLast())
                .startsWith("GET patients/Simple?DateTStamp="
                        + OfficeTime.written(asked).replace(" ", "%20").replace(":", "%3A"));
    }

    @Test
    void where_nothing_has_changed_the_mark_stays() throws PmsSilent {
        var later = OfficeTime.written(office.books.now().plusHours(3));

        var page = pms.changedPatients(later, null);

        assertThat(page.patients()).isEmpty();
        assertThat(page.mark()).isEqualTo(later);
        assertThatThrownBy(() -> pms.changedPatients("last week", null)).hasMessageContaining("mark");
    }

    @Test
    void the_catalogue_leaves_out_what_the_office_hides() throws PmsSilent {
        office.books.add("providers", "{'Abbr':'OLD','LName':'Gone','IsHidden':'true'}");
        office.books.add("providers", "{'Abbr':'DEL','LName':'Gone','IsHidden':'false','ProvStatus':'Deleted'}");
        office.books.add("operatories", "{'OpName':'Store room','IsHidden':'true','ClinicNum':0}");
        office.books.add("appointmenttypes", "{'AppointmentTypeName':'Old','IsHidden':'true','Pattern':''}");

        assertThat(pms.catalogue().entries())
                .extracting(Catalogue.Entry::kind, Catalogue.Entry::id, Catalogue.Entry::name, Catalogue.Entry::minutes)
                .containsExactly(
                        row(Catalogue.Kind.PROVIDER, office.albert, "DOC1, Brian Albert", null),
                        row(Catalogue.Kind.PROVIDER, office.tina, "HYG1, Tina Smith", null),
                        row(Catalogue.Kind.OPERATORY, office.room, "Room 1", null),
                        row(Catalogue.Kind.OPERATORY, office.otherRoom, "Room 2", null),
                        row(Catalogue.Kind.APPOINTMENT_TYPE, office.type, "Cleaning", 40));
    }

    private static org.assertj.core.groups.Tuple row(@Nullable Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void one_clinic_of_several_has_its_own_operatories() throws PmsSilent {
        assertThat(office.pms(Map.of("clinic", "3")).catalogue().entries())
                .extracting(Catalogue.Entry::id)
                .contains(office.otherRoom)
                .doesNotContain(office.room);
    }
}
