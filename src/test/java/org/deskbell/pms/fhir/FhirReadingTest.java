package org.deskbell.pms.fhir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.pms.fhir.FhirOffice.EIGHT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a FHIR server holds is read as it is meant: records, catalogue, taken times. */
class FhirReadingTest {
    private final FhirOffice office = new FhirOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    private PmsPatient read(String json) throws PmsSilent {
        var id = office.server.add(json);
        return pms.patient(new PmsPatientId(id)).orElseThrow();
    }

    @Test
    void the_official_name_counts_and_a_nickname_is_the_preferred_one() throws PmsSilent {
        var record = read("""
                {'resourceType':'Patient','gender':'female','birthDate':'1979-02-28',
                 'name':[{'use':'old','family':'Wayles','given':['Martha']},
                         {'use':'usual','text':'Patsy J.'},
                         {'use':'official','family':'Jefferson','given':['Martha','Wayles','S.'],'suffix':['II']},
                         {'use':'nickname','given':['Patsy']}],
                 'telecom':[{'system':'phone','use':'old','value':'1'},{'system':'phone','use':'work','value':'2'},
                            {'system':'phone','use':'mobile','value':'3'},{'system':'email','value':'m@example.com'}],
                 'address':[{'use':'old','city':'Boston'},
                            {'use':'home','line':['931 Monticello Loop','Apt 2'],'city':'Charlottesville','state':'VA','postalCode':'22902'}]}
                """);

        assertThat(record.who())
                .isEqualTo(new Demographics(
                        new PersonName("Jefferson", "Martha", "Wayles S.", "Patsy", "II"),
                        LocalDate.of(1979, 2, 28),
                        Sex.FEMALE,
                        new Contact("3", "2", "m@example.com"),
                        new PostalAddress("931 Monticello Loop, Apt 2", "Charlottesville", "VA", "22902")));
        assertThat(record.active()).isTrue();
        assertThat(record.lastVisit()).isNull();
    }

    @Test
    void what_is_half_known_or_nonsense_is_unknown() throws PmsSilent {
        var month =
                read("{'resourceType':'Patient','birthDate':'1979-02','gender':'dog','name':[{'text':'Jane Roe'}]}");
        var nothing = read("{'resourceType':'Patient','birthDate':'1979-13-45','active':false}");

        assertThat(month.who().born()).isNull();
        assertThat(month.who().sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(month.who().name().last()).isEqualTo("Jane Roe");
        assertThat(nothing.who().born()).isNull();
        assertThat(nothing.active()).isFalse();
    }

    @Test
    void the_reason_why_a_name_is_not_known_is_no_name() throws PmsSilent {
        var record = read("""
                {'resourceType':'Patient',
                 'name':[{'family':'Roe','given':[null,'Ann',null],
                          '_given':[{'extension':[{'url':'urn:absent','valueCode':'masked'}]},null,
                                    {'extension':[{'url':'urn:absent','valueCode':'masked'}]}]}],
                 'address':[{'line':[null,'Apt 2'],'_line':[{'extension':[{'url':'urn:absent','valueCode':'masked'}]},null]}]}
                """);

        assertThat(record.who().name()).isEqualTo(new PersonName("Roe", "Ann", null, null, null));
        assertThat(record.who().address().street()).isEqualTo("Apt 2");
    }

    @Test
    void a_record_that_was_replaced_names_the_one_that_is_left() throws PmsSilent {
        var record = read(
                "{'resourceType':'Patient','active':false,'link':[{'type':'replaced-by','other':{'reference':'Patient/%s'}}]}"
                        .formatted(office.thomas));

        assertThat(record.mergedInto()).isEqualTo(new PmsPatientId(office.thomas));
    }

    @Test
    void the_dead_are_not_active() throws PmsSilent {
        assertThat(read("{'resourceType':'Patient','active':true,'deceasedDateTime':'2020-01-01'}")
                        .active())
                .isFalse();
        assertThat(read("{'resourceType':'Patient','active':true,'deceasedBoolean':false}")
                        .active())
                .isTrue();
    }

    @Test
    void who_is_not_there_is_nobody_and_an_id_that_cannot_be_one_is_not_even_asked_for() throws PmsSilent {
        assertThat(pms.patient(new PmsPatientId("none"))).isEmpty();
        office.way.asked().clear();
        assertThat(pms.patient(new PmsPatientId("1/../../x?y"))).isEmpty();
        assertThat(office.way.asked()).isEmpty();
    }

    private void crowd() {
        IntStream.range(0, 450).forEach(each -> office.server.add("{'resourceType':'Patient'}"));
    }

    private List<String> all() throws PmsSilent {
        var ids = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = pms.patients(after);
            page.patients().forEach(one -> ids.add(one.id().value()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void pages_are_followed_to_the_last() throws PmsSilent {
        crowd();

        assertThat(all()).hasSize(451).doesNotHaveDuplicates();
        assertThat(pms.patients(null).total()).isEqualTo(451);
    }

    @Test
    void where_no_page_leads_to_the_next_the_search_goes_on_from_the_last_record() throws PmsSilent {
        office.server.links = false;
        crowd();

        assertThat(Set.copyOf(all())).hasSize(451);
    }

    @Test
    void a_link_to_the_next_page_may_leave_out_the_server() throws PmsSilent {
        office.server.relative = true;
        crowd();

        assertThat(all()).hasSize(451).doesNotHaveDuplicates();
    }

    @Test
    void a_next_page_on_another_server_is_not_asked_for() throws PmsSilent {
        crowd();
        office.server.nextHost = Optional.of("http://127.0.0.2:9/fhir");
        var next = pms.patients(null).next();

        assertThatThrownBy(() -> pms.patients(next))
                .isInstanceOf(PmsSilent.class)
                .hasMessageContaining("another server");
    }

    @Test
    void sums_of_records_that_a_server_makes_by_itself_are_nobodys() throws PmsSilent {
        office.server.add("{'resourceType':'Patient','meta':{'tag':[{'code':'GOLDEN_RECORD'}]}}");

        assertThat(all()).containsExactly(office.thomas);
    }

    @Test
    void after_a_mark_come_the_records_that_changed() throws PmsSilent {
        var mark = requireNonNull(pms.patients(null).mark());
        var fresh = office.server.add("{'resourceType':'Patient'}");

        assertThat(pms.changedPatients(mark, null).patients())
                .extracting(record -> record.id().value())
                .contains(fresh);
        assertThat(pms.changedPatients("2999-01-01T00:00:00Z", null).patients()).isEmpty();
        assertThatThrownBy(() -> pms.changedPatients("yesterday", null)).isInstanceOf(PmsSilent.class);
    }

    @Test
    void the_catalogue_has_people_rooms_and_kinds_of_visits() throws PmsSilent {
        office.server.add("{'resourceType':'Location','status':'inactive','name':'Cellar'}");

        assertThat(pms.catalogue().entries())
                .containsExactly(
                        new Catalogue.Entry(Catalogue.Kind.PROVIDER, office.varna, "Iva Varna", null),
                        new Catalogue.Entry(Catalogue.Kind.PROVIDER, office.olt, "Dr. Olt", null),
                        new Catalogue.Entry(Catalogue.Kind.OPERATORY, office.room, "Room 1", null),
                        new Catalogue.Entry(Catalogue.Kind.APPOINTMENT_TYPE, "urn:x|CLEAN", "Cleaning", null));
    }

    @Test
    void pages_that_lead_back_to_the_first_are_not_read_for_ever() {
        for (var i = 0; i < 250; i++)
            office.server.add("{'resourceType':'Practitioner','active':true,'name':[{'text':'Dr. %d'}]}".formatted(i));
        office.server.circles = true;

        assertThatThrownBy(pms::catalogue).isInstanceOf(PmsSilent.class).hasMessageContaining("same page");
        assertThat(office.way.asked()).hasSizeLessThan(20);
    }

    @Test
    void what_it_can_do_is_what_the_server_says_and_keeps() throws PmsSilent {
        assertThat(office.pms(Map.of("changes", "told")).capabilities()).containsExactlyInAnyOrder(Capability.values());

        pms.write(office.visit("key-1", EIGHT, 30));
        office.server.unheeded = "identifier";
        assertThat(names(pms.capabilities()))
                .containsExactlyInAnyOrder("READ_PATIENTS", "READ_PATIENT", "READ_CHANGES", "READ_SCHEDULE");

        office.server.unheeded = "_lastUpdated";
        assertThat(pms.capabilities()).doesNotContain(Capability.READ_CHANGES);
    }

    private static Set<String> names(Set<Capability> all) {
        return all.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
