package org.deskbell.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counterparts are suggested by names, and only where one name speaks for one. */
class CounterpartsTest {
    @Test
    void titles_and_the_order_of_the_names_say_nothing() {
        assertThat(Counterparts.suggested(
                        Map.of(1, "Leonard Varna, MD", 2, "Rosa Lindgren, RDH"),
                        Map.of("DR1", "Dr. VARNA", "DR2", "Lindgren, R.", "DR3", "Dr. Rosen, MD")))
                .isEqualTo(Map.of(1, "DR1", 2, "DR2"));
    }

    @Test
    void operatories_go_by_their_number() {
        assertThat(Counterparts.suggested(
                        Map.of(1, "Operatory 1", 2, "Operatory 12"), Map.of("A", "Op 12", "B", "Room 1", "C", "Chair")))
                .isEqualTo(Map.of(1, "B", 2, "A"));
    }

    @Test
    void whom_two_names_fit_alike_nobody_guesses() {
        assertThat(Counterparts.suggested(Map.of(1, "Ana Müller"), Map.of("A", "Muller, K.", "B", "Müller, T.")))
                .isEmpty();
        assertThat(Counterparts.suggested(Map.of(1, "Ana Müller", 2, "Tom Müller"), Map.of("A", "Muller")))
                .isEmpty();
    }
}
