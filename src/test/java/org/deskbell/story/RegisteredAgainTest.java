package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.story.DemoScreens.createInPms;
import static org.deskbell.story.Desk.refresh;
import static org.deskbell.story.Desk.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who is linked registers again: the panel leads to the join, and what was unlinked asks for a reason. */
class RegisteredAgainTest {
    @RegisterExtension
    static final Browser BROWSER = Browser.ofLongStory();

    @Test
    void the_panel_leads_to_the_join_and_not_to_a_second_chart() {
        book("Edward");
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        open(desk, "Edward Rutledge");
        assertThat(desk.getByText("Nobody in the PMS fits", exactly())).isVisible();
        Browser.lookEverywhere(desk, "again/1-nobody");
        button(desk, "Create in the demo PMS").click();
        assertThat(desk.locator("#last")).hasValue("Rutledge");
        assertThat(desk.locator("#born")).hasValue("11/23/1979");
        createInPms(desk, "Rutledge", "Edward", "11/23/1979");
        refresh(desk);
        open(desk, "Edward Rutledge");
        button(desk, "Link and write").first().click();
        assertThat(desk.locator("#told")).containsText("Edward Rutledge");

        book("Ed");
        open(desk, "Ed Rutledge");
        assertThat(desk.locator(".link-panel .who.first")).containsText("linked to Edward Rutledge, registered");
        Browser.lookEverywhere(desk, "again/2-taken");
        desk.locator(".link-panel [type=search]").fill("Rutledge, Edward");
        desk.locator(".link-panel [role=search] button").click();
        assertThat(desk.locator("[aria-labelledby=others]")).containsText("linked to Edward Rutledge");
        Browser.lookEverywhere(desk, "again/3-found");
        desk.getByText("Join with Edward Rutledge").first().click();
        assertThat(desk.locator("h1")).containsText("One person, registered twice?");

        desk.navigate("/online-appointments");
        row(desk, "Edward Rutledge").locator(".lead a").click();
        desk.getByText("Unlink", exactly()).click();
        desk.getByLabel("Why?").fill("another Rutledge");
        desk.locator("button.danger").click();
        open(desk, "Edward Rutledge");
        assertThat(desk.locator(".link-panel")).containsText("“another Rutledge”");
        assertThat(desk.locator(".link-panel .who.first")).hasCount(0);
        Browser.lookEverywhere(desk, "again/4-unlinked-before");
        desk.keyboard().press("Escape");
        assertThat(desk.locator(".link-panel")).hasCount(0);
        Browser.lookEverywhere(desk, "again/5-window");
        desk.navigate("/");
        Browser.lookEverywhere(desk, "again/6-home");
        assertThat(BROWSER.console()).isEmpty();
    }

    private static void open(Page desk, String name) {
        desk.navigate("/online-appointments");
        row(desk, name).locator(".act a").click();
        assertThat(desk.locator("#read-anew")).isVisible(); // once the PMS is read
    }

    private static void book(String firstName) {
        new Visitor(BROWSER.visitor(Eyes.DESK), firstName, "Rutledge", "11/23/1979")
                .book("maple-street", "New patient exam");
    }

    private static com.microsoft.playwright.Locator button(Page desk, String name) {
        return desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
