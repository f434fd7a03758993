package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.LocalDate;
import org.deskbell.House;
import org.deskbell.practice.ClosedDays;
import org.junit.jupiter.api.Test;

/** Nothing that is written into a request, other than its path, decides whose practice it comes to. */
class OneDoorTest {
    private final TestPractice own = TestPractice.open();
    private final TestPractice other = TestPractice.open();

    @Test
    void a_prefix_in_a_header_leads_staff_to_no_other_practice() {
        closeDay(own, "Ours alone");
        closeDay(other, "Theirs alone");

        var answer =
                own.nadia().get("/settings/online-scheduler/closed-days", "X-Forwarded-Prefix", "/p/" + other.slug());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Ours alone").doesNotContain("Theirs alone");
    }

    private static void closeDay(TestPractice practice, String reason) {
        House.in(practice.id(), () -> {
            House.room(ClosedDays.class).close(LocalDate.parse("2026-12-24"), reason, MARTHA);
            return true;
        });
    }

    @Test
    void a_path_whose_letters_are_spelt_in_numbers_is_refused() {
        assertThat(new Visitor().get("/%70/" + own.slug()).statusCode()).isEqualTo(400);
        assertThat(new Visitor().get("/p/" + own.slug() + "/%76isits").statusCode())
                .isEqualTo(400);
        assertThat(new Visitor().get("/p/" + own.slug()).statusCode()).isEqualTo(200);
    }

    @Test
    void who_looks_at_a_patient_site_begins_no_session() {
        var visitor = new Visitor();

        visitor.get("/p/" + own.slug());
        visitor.get("/p/" + own.slug() + "/sign-in");

        assertThat(visitor.session()).isEmpty();
    }
}
