package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.deskbell.people.Sex;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One and the same said in the versions of HL7, and as PMS say it. */
class DialectsTest {
    private static final Instant EIGHT = Instant.parse("2026-11-24T15:00:00Z");

    private final Hl7Office office = new Hl7Office();

    @AfterEach
    void close() {
        office.close();
    }

    private List<BusyTime> busy() throws PmsSilent {
        return office.pms().busy(EIGHT.minusSeconds(86_400), EIGHT.plusSeconds(86_400));
    }

    @Test
    void a_person_in_2_5_has_every_field_that_we_know() throws PmsSilent {
        var answer = office.tells(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|20261123080000-0700||ADT^A28^ADT_A05|1|P|2.5|||||| UNICODE UTF-8",
                "EVN||20261123080000-0700",
                "PID|1||99^^^STATE^SS~JEFTH000^^^OFFICE&1.2.3&ISO^PI||Tommy^Tom^^^^^N~O'Neill&van^Thomas^B^Jr.^Mr.^^L||19830413|M|||PO Box 9^^Reno^NV^89501^USA^M~931 Monticello Loop&Monticello Loop&931^Apt. 2^Charlottesville^VA^22902^USA^H||(434)555-0199^PRN^PH~^PRN^CP^^1^434^5550143~^NET^Internet^t.jefferson@example.com|||EN");

        assertThat(answer).contains("\rMSA|AA|1\r").startsWith("MSH|^~\\&|DESKBELL|" + office.slug() + "|OFFICE|MAIN|");
        var record = office.patient("JEFTH000").orElseThrow();
        var who = record.who();
        assertThat(List.of(who.name().last(), who.name().first())).containsExactly("O'Neill", "Thomas");
        assertThat(List.of(
                        String.valueOf(who.name().middle()),
                        String.valueOf(who.name().suffix())))
                .containsExactly("B", "Jr.");
        assertThat(who.name().preferred()).isEqualTo("Tom");
        assertThat(who.born()).isEqualTo(LocalDate.of(1983, 4, 13));
        assertThat(who.sex()).isEqualTo(Sex.MALE);
        assertThat(who.contact().mobile()).isEqualTo("+1 434 5550143");
        assertThat(who.contact().homePhone()).isEqualTo("(434)555-0199");
        assertThat(who.contact().email()).isEqualTo("t.jefferson@example.com");
        assertThat(who.address().oneLine()).isEqualTo("931 Monticello Loop, Apt. 2, Charlottesville, VA 22902");
        assertThat(record.createdInPms()).isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
    }

    @Test
    void in_2_3_with_lines_of_lf_in_windows_1252_and_an_event_in_evn() throws PmsSilent {
        var answer = office.tells(
                Charset.forName("windows-1252"),
                "MSH|^~\\&|Office|MAIN|DESKBELL|HERE|200611230800||ADT|7|P|2.3\nEVN|A04|20261123\nPID|||NUNJO000||Núñez^José \\T\\ Ana\\X\\|^^|1950|O|||1 Main St^^Casper^WY^82601||307-555-0101|307-555-0102^WPN^PH^jose@example.com");

        assertThat(Hl7Office.code(answer)).isEqualTo("AA");
        var who = office.patient("NUNJO000").orElseThrow().who();
        assertThat(who.name().firstLast()).startsWith("José & Ana").endsWith("Núñez");
        assertThat(who.born()).isNull();
        assertThat(who.contact().homePhone()).isEqualTo("307-555-0101");
        assertThat(who.contact().email()).isEqualTo("jose@example.com");
    }

    @Test
    void other_separators_and_a_charset_that_is_named() throws PmsSilent {
        office.tells(
                Charset.forName("ISO-8859-2"),
                "MSH#*%!@#OFFICE#MAIN#DESKBELL#HERE#20261123080000##ADT*A31#8#P#2.4######8859/2",
                "PID###DVOJI000****MR##Dvořák*Jiří");

        assertThat(office.patient("DVOJI000").orElseThrow().who().name().firstLast())
                .isEqualTo("Jiří Dvořák");
    }

    @Test
    void a_charset_that_is_misspelt_is_recognised() throws PmsSilent {
        for (var name : List.of("UTF8", "utf_8", "ASCII"))
            office.tells(
                    "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||ADT^A31|" + name + "|P|2.4||||||" + name,
                    "PID|||" + name + "^^^^MR||Dvořák^Jiří");

        assertThat(office.patients())
                .extracting(one -> one.who().name().firstLast())
                .containsOnly("Jiří Dvořák");
    }

    @Test
    void the_chart_number_is_that_of_the_authority_which_was_named() throws PmsSilent {
        office.connect(Map.of("authority", "clinic"));
        office.tells(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|20261123080000||ADT^A28|9|P|2.3.1",
                "PID|||100^^^HOSPITAL^PI~C-7^^^CLINIC^MR||Bell^Ann");

        assertThat(office.patients()).extracting(one -> one.id().value()).containsExactly("C-7");
    }

    @Test
    void a_visit_in_2_3_1_stands_where_sch_11_says() throws PmsSilent {
        office.tells(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|20261123080000||SIU^S12|10|P|2.3.1",
                "SCH|P-1|F-1||||ROUTINE|CLEAN^Cleaning|||30|^^^202611240800^202611240830",
                "PID|||JEFTH000||Jefferson^Thomas",
                "AIP|1||DR1^Washington^George^^^Dr.",
                "AIL|1||OP1^^^MAIN^^^^^Operatory 1");

        assertThat(busy()).containsExactly(new BusyTime("F-1", "DR1", "OP1", EIGHT, EIGHT.plusSeconds(1_800), null));
        assertThat(office.pms().catalogue().entries())
                .containsExactlyInAnyOrder(
                        new Catalogue.Entry(Catalogue.Kind.PROVIDER, "DR1", "Dr. George Washington", null),
                        new Catalogue.Entry(Catalogue.Kind.OPERATORY, "OP1", "Operatory 1", null),
                        new Catalogue.Entry(Catalogue.Kind.APPOINTMENT_TYPE, "CLEAN", "Cleaning", null));
        assertThat(office.patient("JEFTH000")).isPresent();
    }

    @Test
    void a_visit_in_2_5_1_stands_where_tq1_or_the_service_says_and_takes_everybody_it_names() throws PmsSilent {
        office.tells(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|20261123080000-0700||SIU^S12^SIU_S12|11|P|2.5.1",
                "SCH||F-2||||ROUTINE||FILL^Filling|40|min^^ISO+||||||||||||||BOOKED",
                "TQ1|1||||||20261124080000-0700|20261124084000-0700",
                "RGS|1|A",
                "AIP|1|A|DR1^Washington~DR2^Franklin",
                "AIL|1|A|MAIN^101^B");
        office.tells(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|20261123080000||SIU^S12^SIU_S12|12|P|2.4",
                "SCH|P-3|||||ROUTINE",
                "PV1|1|O|OP2||||DR3^Adams^John",
                "AIS|1|A|EXAM|20261124150000+0000|||1|HR");

        assertThat(busy())
                .containsExactlyInAnyOrder(
                        new BusyTime("F-2", "DR1", "MAIN^101^B", EIGHT, EIGHT.plusSeconds(2_400), null),
                        new BusyTime("F-2#1", "DR2", null, EIGHT, EIGHT.plusSeconds(2_400), null),
                        new BusyTime("P-3", "DR3", "OP2", EIGHT, EIGHT.plusSeconds(3_600), null));
    }

    @Test
    void what_is_cancelled_blocked_or_never_came_takes_or_frees_its_time() throws PmsSilent {
        for (var visit : List.of("A", "B", "C", "D")) visit("S12", visit, "BOOKED");
        visit("S23", "LUNCH", "");
        assertThat(busy()).hasSize(5);

        visit("S15", "A", "");
        visit("S14", "B", "Cancelled");
        visit("S17", "C", "");
        visit("S26", "D", "NOSHOW");
        assertThat(busy()).extracting(BusyTime::id).containsExactly("LUNCH");

        visit("S24", "LUNCH", "");
        assertThat(busy()).isEmpty();
    }

    private void visit(String event, String id, String status) {
        var answer = office.answer(
                "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|20261123080000||SIU^" + event + "|" + event + id + "|P|2.3",
                "SCH||" + id + "|||||||30|MIN|^^^202611240800||||||||||||||" + status);
        assertThat(answer).isEqualTo("AA");
    }
}
