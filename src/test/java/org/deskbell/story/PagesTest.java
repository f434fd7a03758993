package org.deskbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page that needs no story, in both widths and both lights: axe finds nothing, nothing scrolls sideways. */
class PagesTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final List<String> STAFF_PAGES = List.of(
            "/",
            "/online-appointments",
            "/online-appointments/archives",
            "/online-appointments/new",
            "/waitlist",
            "/settings/online-scheduler",
            "/settings/online-scheduler/providers",
            "/settings/online-scheduler/providers/new",
            "/settings/online-scheduler/operatories/new",
            "/settings/online-scheduler/locations/new",
            "/settings/online-scheduler/hours",
            "/settings/online-scheduler/exceptions",
            "/settings/online-scheduler/closed-days",
            "/settings/online-scheduler/blocks",
            "/settings/online-scheduler/types",
            "/settings/online-scheduler/types/new",
            "/settings/online-scheduler/practice",
            "/settings/online-scheduler/patient-site",
            "/settings/online-scheduler/letters",
            "/settings/online-scheduler/letters/BOOKED",
            "/settings/online-scheduler/why",
            "/settings/online-scheduler/pms",
            "/settings/online-scheduler/pms/connection",
            "/settings/online-scheduler/pms/connection?kind=fhir",
            "/settings/online-scheduler/pms/connection?kind=files",
            "/settings/online-scheduler/pms/connection?kind=hl7",
            "/settings/online-scheduler/pms/connection?kind=sql",
            "/settings/online-scheduler/online-patients",
            "/settings/staff",
            "/settings/audit-trail",
            "/settings/numbers",
            "/settings/numbers?days=7",
            "/my-password",
            "/my-authenticator",
            "/sent-mail",
            "/demo-pms");
    private static final List<String> OPEN_PAGES = List.of(
            "/sign-in",
            "/sign-in/code",
            "/lost-password",
            "/choose-password/nowhere.gone",
            "/p/maple-street",
            "/p/maple-street?lang=es",
            "/p/maple-street/sign-in/password?lang=es",
            "/p/maple-street/party",
            "/p/maple-street/waitlist",
            "/p/harbor",
            "/p/nobody");

    @Test
    void staff_pages_are_clean_on_a_desk_and_on_a_phone_in_light_and_dark() {
        var page = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        STAFF_PAGES.forEach(path -> look(page, path));
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void open_pages_are_clean_on_a_desk_and_on_a_phone_in_light_and_dark() {
        var page = BROWSER.visitor(Eyes.DESK);
        OPEN_PAGES.forEach(path -> look(page, path));
        assertThat(BROWSER.console()).allMatch(line -> line.matches(".*(404|410).*"));
    }

    private static void look(Page page, String path) {
        page.navigate(path);
        Browser.lookEverywhere(page, "pages/" + path.replaceAll("[^a-z]+", "-"));
    }
}
