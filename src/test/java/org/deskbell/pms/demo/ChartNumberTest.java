package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Charts are numbered by three letters of the last name, two of the first, and the next free three digits. */
class ChartNumberTest {
    @Test
    void a_first_chart_ends_in_zeros() {
        assertThat(ChartNumber.next("Jefferson", "Thomas", taken -> false)).isEqualTo("JEFTH000");
    }

    @Test
    void the_next_free_number_is_taken() {
        assertThat(ChartNumber.next("Jefferson", "Thomas", Set.of("JEFTH000", "JEFTH001", "JEFTH003")::contains))
                .isEqualTo("JEFTH002");
    }

    @Test
    void accents_and_signs_are_left_out() {
        assertThat(ChartNumber.next("O'Brién", "Zoë", taken -> false)).isEqualTo("OBRZO000");
    }

    @Test
    void a_short_name_is_filled_with_x() {
        assertThat(ChartNumber.next("Li", "", taken -> false)).isEqualTo("LIXXX000");
    }
}
