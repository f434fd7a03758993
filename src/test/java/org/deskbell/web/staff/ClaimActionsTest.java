package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Looked;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Who makes a chart is seen wherever charts are made: in the window, in the link panel, on Patient Details. */
class ClaimActionsTest {
    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final Visitor tom = desk.tom();
    private final Visitor nadia = desk.manager();
    private final String details = "/online-patients/" + visit.patient();
    private final String panel = "/?open=" + visit.id();

    @Test
    void a_claim_is_named_to_others_in_the_row_the_panel_and_the_details() {
        assertThat(words(nadia, "/") + words(nadia, details)).doesNotContain("is on it");

        tom.post(details + "/claim", "appointment", visit.id().toString());

        assertThat(words(nadia, "/")).contains("Tom Webb is on it");
        assertThat(words(nadia, panel)).contains("Tom Webb is on it Take over");
        assertThat(words(nadia, details)).contains("Tom Webb is on it Take over");
        assertThat(words(tom, panel)).contains("You are on it Let go");
        assertThat(words(tom, details)).contains("You are on it Let go");
    }

    @Test
    void it_is_let_go_by_whose_it_is_and_taken_over_by_a_colleague() {
        assertThat(pressed(tom, details + "/claim")).isEqualTo(details);
        assertThat(pressed(tom, details + "/claim/removal")).isEqualTo(details);
        assertThat(words(nadia, details)).contains("Claim").doesNotContain("is on it");

        pressed(tom, details + "/claim");
        pressed(nadia, details + "/claim", "from", shownClaimant());
        pressed(tom, details + "/claim/removal");
        assertThat(words(tom, details)).contains("Nadia Flores is on it");

        pressed(tom, details + "/claim");
        assertThat(words(tom, details)).contains("Somebody else looks after this person right now.");
    }

    @Test
    void an_open_page_hears_of_a_claim_and_of_its_end() {
        var before = nadia.get("/");
        tom.post(details + "/claim");
        assertThat(news(before)).isEqualTo(200);

        var claimed = nadia.get("/");
        assertThat(news(claimed)).isEqualTo(204);
        House.clock().advance(Duration.ofMinutes(15));
        assertThat(news(claimed)).isEqualTo(200);
        assertThat(words(nadia, "/") + words(nadia, details)).doesNotContain("is on it");
    }

    @Test
    void what_changes_while_a_page_is_made_is_news_to_it() {
        var events = House.room(ApplicationEventMulticaster.class);
        var first = new AtomicBoolean(true);
        ApplicationListener<ApplicationEvent> meanwhile = event -> {
            if (isLook(event) && first.getAndSet(false)) tom.post(details + "/claim");
        };
        events.addApplicationListener(meanwhile);
        var page = nadia.get("/");
        events.removeApplicationListener(meanwhile);

        assertThat(FrontDesk.words(page)).doesNotContain("is on it"); // the rows had been read
        assertThat(news(page)).isEqualTo(200);
    }

    private static boolean isLook(ApplicationEvent event) {
        return event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof Looked;
    }

    @Test
    void who_is_linked_has_no_chart_to_make() {
        desk.inPms("JEFTH000", People.jeffersonInPms());
        tom.post(details + "/claim");
        tom.post(details + "/link", "pmsPatient", "JEFTH000");

        assertThat(words(nadia, "/") + words(nadia, details)).doesNotContain("is on it", "Take over");
    }

    @Test
    void in_the_panel_who_is_compared_and_what_was_found_stay() {
        desk.inPms("NGULI000", People.linh());
        var find = "/online-appointments/" + visit.id() + "/find";
        assertThat(FrontDesk.words(tom.post(find, "compare", "NGULI000"))).contains("1. Linh Nguyen");

        tom.post(details + "/claim", "appointment", visit.id().toString(), "compare", "NGULI000", "find", "Nguyen");
        assertThat(words(tom, panel))
                .contains("You are on it Let go", "1. Linh Nguyen", "Patients in PMS of that name");
        assertThat(words(tom, panel)).doesNotContain("Linh Nguyen");
    }

    /** Whose claim Nadia's page names in its form. */
    private String shownClaimant() {
        return nadia.get(details).body().split("name=\"from\" value=\"")[1].split("\"")[0];
    }

    private int news(HttpResponse<String> page) {
        var seen = page.body().split("data-seen=\"")[1].split("\"")[0];
        return nadia.get("/online-appointments/news?seen=" + seen).statusCode();
    }

    private static String pressed(Visitor who, String path, String... form) {
        var answer = who.post(path, form);
        return answer.headers().firstValue("Location").orElse("").replace(House.address(), "");
    }

    private static String words(Visitor who, String path) {
        return FrontDesk.words(who.get(path));
    }
}
