package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deskbell.patients.PatientTag.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tag may say. */
class PatientTagTest {
    @Test
    void blanks_around_it_go_and_several_become_one() {
        assertThat(new PatientTag(" needs \u00a0 interpreter\n").words()).isEqualTo("needs interpreter");
    }

    @Test
    void it_has_one_to_thirty_characters_whatever_each_of_them_takes() {
        assertThat(PatientTag.fault("x".repeat(30))).isEmpty();
        assertThat(PatientTag.fault("\ud83e\uddbd".repeat(30))).isEmpty();
        assertThat(PatientTag.fault(" " + "x".repeat(30) + " ")).isEmpty();
        assertThat(PatientTag.fault("x".repeat(31))).contains(Fault.LONG);
        assertThat(PatientTag.fault(" \u00a0\t")).contains(Fault.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\tb",
                "a\nb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u200bb",
                "a\ud83eb"
            })
    void what_does_not_show_is_refused(String typed) {
        assertThat(PatientTag.fault(typed)).contains(Fault.HIDDEN);
        assertThatThrownBy(() -> new PatientTag(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tag: HIDDEN");
    }

    @Test
    void capitals_and_ways_to_write_an_accent_make_no_other_tag() {
        assertThat(new PatientTag("VIP").folded()).isEqualTo(new PatientTag("vip").folded());
        assertThat(new PatientTag("STRASSE").folded()).isEqualTo(new PatientTag("Stra\u00dfe").folded());
        assertThat(new PatientTag("espan\u0303ol")).isEqualTo(new PatientTag("espa\u00f1ol"));
        assertThat(new PatientTag("ano").folded()).isNotEqualTo(new PatientTag("a\u00f1o").folded());
    }

    @Test
    void its_words_are_hidden_from_the_log() {
        assertThat(new PatientTag("deposit").toString()).doesNotContain("deposit");
    }
}
