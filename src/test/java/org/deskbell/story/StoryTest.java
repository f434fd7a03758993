package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.story.DemoScreens.createInPms;
import static org.deskbell.story.Desk.refresh;
import static org.deskbell.story.Desk.row;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole story, in a real browser, with the demo PMS on the other side. */
class StoryTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void thomas_jefferson_books_and_stands_in_the_pms_once() {
        var story = maple();
        story.isLinkedAndWrittenOnce(new Visitor(BROWSER.visitor(Eyes.PHONE), "Thomas", "Jefferson", "4/13/1983"));
        story.desk().navigate("/demo-pms");
        Browser.picture(story.desk(), "story/6-demo-pms");
        assertThat(BROWSER.console()).isEmpty();
    }

    private static Story maple() {
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        return new Story("maple-street", "New patient exam", desk, demo("nadia@maple.example", "maple-demo"), "story");
    }

    private static DemoScreens demo(String email, String password) {
        return new DemoScreens(BROWSER.staff(email, password, Eyes.DESK));
    }

    @Test
    void with_write_new_patients_on_no_minus_one_ever_shows() {
        var desk = BROWSER.staff("ines@harbor.example", "harbor-demo", Eyes.DESK);
        new Story("harbor", "New patient", desk, demo("ines@harbor.example", "harbor-demo"), "story")
                .isMadeInThePms(new Visitor(BROWSER.visitor(Eyes.DESK), "Button", "Gwinnett", "4/10/1975"));
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void with_the_pms_offline_in_the_middle_nothing_is_lost_and_it_is_written_once() {
        maple().waitsOutAnOutage(
                        new Visitor(BROWSER.visitor(Eyes.PHONE.withoutScript()), "Caesar", "Rodney", "10/7/1968"));
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void the_pms_follows_a_move_a_cancel_and_an_undone_cancel() {
        maple().isMovedCancelledAndRestored(new Visitor(BROWSER.visitor(Eyes.PHONE), "William", "Paca", "10/31/1979"));
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void the_long_way_links_on_online_patients_and_unlinks_with_a_reason() {
        new Visitor(BROWSER.visitor(Eyes.DESK), "Josiah", "Bartlett", "11/21/1979")
                .book("maple-street", "New patient exam");
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        createInPms(desk, "Bartlett", "Josiah", "11/21/1979");
        refresh(desk);

        row(desk, "Bartlett, Josiah").getByText("Link").click();
        desk.getByLabel("Enter Patient Name").fill("Bartlett, J");
        desk.getByText("Find").click();
        desk.getByLabel(Pattern.compile("BARJO00")).check();
        desk.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(row(desk, "Bartlett, Josiah")).containsText("by Nadia Flores");
        Browser.lookTwice(desk, "story/9-online-patients");

        row(desk, "Bartlett, Josiah").getByText("Unlink").click();
        desk.getByLabel("Why?").fill("another Bartlett");
        Browser.lookTwice(desk, "story/10-unlink");
        desk.locator("button.danger").click();
        assertThat(row(desk, "Bartlett, Josiah")).containsText("-1 new here");

        desk.navigate("/online-appointments");
        desk.locator("#sort-patient").click();
        assertThat(desk.locator("th[aria-sort=ascending]")).containsText("Patient name");
        assertThat(BROWSER.console()).isEmpty();
    }
}
