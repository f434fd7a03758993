package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsSettingWrong;
import org.deskbell.tenancy.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an office manager types of such a PMS. */
class Hl7ConnectorTest {
    private final Hl7Office office = new Hl7Office();

    @AfterEach
    void close() {
        office.close();
    }

    private List<PmsSettingWrong> wrong(Map<String, String> more) {
        var all = new HashMap<>(office.settings());
        all.putAll(more);
        return House.in(
                office.practice(),
                () -> House.room(PmsConnections.class).wrongIn(new PmsConnectionDraft("hl7", "Office PMS", all)));
    }

    private String wordsAt(String setting, String typed) {
        var more = new HashMap<>(Map.of("takes", "visits", "receiver", "127.0.0.1:2575"));
        more.put(setting, typed);
        return wrong(more).stream()
                .filter(one -> one.setting().equals(setting))
                .map(PmsSettingWrong::words)
                .findFirst()
                .orElse("");
    }

    @Test
    void what_is_well_typed_is_taken() {
        assertThat(wrong(Map.of())).isEmpty();
        assertThat(wrong(Map.of("senders", "203.0.113.7, 10.1.2.0/24 ; 2001:db8:1::/48")))
                .isEmpty();
    }

    @Test
    void another_facility_or_authority_is_another_pms_and_another_way_to_it_is_not() {
        var draft = new HashMap<>(office.settings());
        for (var more : List.of("facility", "authority")) {
            draft.put(more, "TEST");
            assertThat(isAnother(draft)).as(more).isTrue();
            draft.remove(more);
        }
        draft.put("senders", "203.0.113.7");
        assertThat(isAnother(draft)).isFalse();
    }

    private boolean isAnother(Map<String, String> settings) {
        return House.in(
                office.practice(),
                () -> House.room(PmsConnections.class)
                        .replaced(new PmsConnectionDraft("hl7", "Office PMS", settings))
                        .isPresent());
    }

    @Test
    void nobody_has_the_messages_of_another_practice_sent_to_himself() {
        try (var other = new Hl7Office()) {
            assertThat(wordsAt("here", other.slug())).contains("called in its address");
            var settings = new HashMap<>(office.settings());
            settings.put("here", other.slug());
            assertThatThrownBy(() -> office.pms(settings)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void addresses_that_are_none_or_half_the_world_are_refused_at_their_field() {
        for (var typed : List.of("the office", "0.0.0.0/0", "10.0.0.0/8", "::/0", "1.2.3", "1.2.3.4/33", ","))
            assertThat(wordsAt("senders", typed)).as(typed).isNotEmpty();
        assertThat(wordsAt("receiver", "8.8.8.8:2575")).contains("private network");
        assertThat(wordsAt("receiver", "pms")).contains("must look like pms.example.com:2575");
        assertThat(wordsAt("application", "x".repeat(101))).contains("longer than 100");
    }

    @Test
    void questions_are_asked_in_no_version_that_does_not_know_them() {
        var answers = new HashMap<>(Map.of("takes", "visits", "receiver", "127.0.0.1:2575", "answers", "yes"));
        for (var old : List.of("2.3", "2.3.1")) {
            answers.put("version", old);
            assertThat(wrong(answers))
                    .singleElement()
                    .satisfies(one -> assertThat(one.setting()).isEqualTo("version"))
                    .satisfies(one -> assertThat(one.words()).contains("Choose 2.4 or later"));
        }
        answers.put("version", "2.4");
        assertThat(wrong(answers)).isEmpty();
        answers.putAll(Map.of("version", "2.3", "answers", "no"));
        assertThat(wrong(answers)).isEmpty();
    }

    @Test
    void without_a_port_that_the_operator_named_the_reason_is_said() {
        var connector = new Hl7Connector(
                "",
                House.room(Directory.class),
                House.room(PmsAddresses.class),
                House.room(WhatWasTold.class),
                House.room(SentTable.class),
                House.clock(),
                office::zone);

        assertThat(connector.wrongIn(office.settings()))
                .extracting(PmsSettingWrong::words)
                .singleElement()
                .asString()
                .contains("DESKBELL_HL7_PORT");
    }
}
