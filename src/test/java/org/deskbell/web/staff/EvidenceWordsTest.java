package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.matching.FieldAgreement.Agreement.MISSING;
import static org.deskbell.matching.FieldAgreement.Agreement.NEAR;
import static org.deskbell.matching.FieldAgreement.Agreement.OTHER;
import static org.deskbell.matching.FieldAgreement.Agreement.SAME;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.matching.Field;
import org.deskbell.matching.Grade;
import org.deskbell.matching.Warning;
import org.deskbell.patients.LinkEvidence;
import org.deskbell.patients.LinkEvidence.Found;
import org.deskbell.patients.LinkRecord;
import org.deskbell.patients.LinkRecord.How;
import org.deskbell.patients.Links;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.practice.MapleStreet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What spoke for a link, in the words of the history. */
class EvidenceWordsTest {
    private static String said(How how, @Nullable LinkEvidence evidence) {
        var link = new LinkRecord(
                UUID.randomUUID(),
                new PmsPatientId("JEFTH000"),
                how,
                Instant.EPOCH,
                "Nadia Flores",
                null,
                evidence,
                null,
                null,
                null);
        return House.room(EvidenceWords.class).of(link);
    }

    private static LinkEvidence evidence(Grade grade, Set<Warning> warnings, Found... fields) {
        return new LinkEvidence("front-desk-5", grade, .97, warnings, List.of(fields));
    }

    @Test
    void fields_that_agree_alike_are_told_together_and_a_whole_name_as_one() {
        var strong = evidence(
                Grade.STRONG,
                Set.of(),
                new Found(Field.LAST_NAME, SAME, null),
                new Found(Field.FIRST_NAME, SAME, null),
                new Found(Field.BORN, SAME, null),
                new Found(Field.SEX, SAME, null),
                new Found(Field.MOBILE, OTHER, null),
                new Found(Field.EMAIL, MISSING, null));

        assertThat(said(How.STAFF, strong))
                .isEqualTo("Strong: name, birth date and sex the same; mobile different; e-mail not compared");
    }

    @Test
    void why_a_field_is_nearly_the_same_is_told_without_the_values() {
        var certain = evidence(
                Grade.CERTAIN,
                Set.of(),
                new Found(Field.LAST_NAME, NEAR, "match.note.one_letter"),
                new Found(Field.FIRST_NAME, NEAR, "match.note.nickname"),
                new Found(Field.MOBILE, SAME, "match.note.belongs_to"),
                new Found(Field.ADDRESS, NEAR, "match.note.abbreviated"));

        assertThat(said(How.RULE, certain))
                .startsWith("Certain: mobile (somebody else in the PMS has it, too) the same; last name (one letter ")
                .endsWith("differs), first name (nickname) and address (a word is abbreviated) nearly the same");
    }

    @Test
    void warnings_that_staff_looked_past_are_told_with_the_grade() {
        var twins = evidence(Grade.SUGGEST, Set.of(Warning.TWIN, Warning.HOUSEHOLD), new Found(Field.BORN, SAME, null));

        assertThat(said(How.STAFF, twins))
                .isEqualTo("Suggest, with a warning (Household, Twins?): birth date the same");
    }

    @Test
    void what_went_along_with_a_merge_says_that_it_is_of_the_record_before() {
        var certain = evidence(Grade.CERTAIN, Set.of(), new Found(Field.BORN, SAME, null));

        assertThat(said(How.MERGED, certain)).isEqualTo("As for the record before. Certain: birth date the same");
        assertThat(said(How.STAFF, null)).isEmpty();
    }

    @Test
    void it_stands_under_each_link_of_the_history() {
        var desk = FrontDesk.open();
        var visit = desk.books(People.jefferson(), FrontDesk.NINE);
        desk.inPms("JEFTH000", People.jeffersonInPms());
        House.in(
                desk.maple().id(),
                () -> House.room(Links.class)
                        .link(visit.patient(), new PmsPatientId("JEFTH000"), "it is him", MapleStreet.MARTHA));

        assertThat(desk.sees("/online-patients/" + visit.patient()))
                .contains("Certain: name, birth date, sex and mobile the same; "
                        + "address (a word is abbreviated) nearly the same; e-mail not compared");
    }
}
