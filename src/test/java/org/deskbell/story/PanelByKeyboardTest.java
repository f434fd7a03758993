package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.story.DemoScreens.createInPms;
import static org.deskbell.story.Desk.refresh;
import static org.deskbell.story.Desk.row;

import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The link panel by keyboard: opened, left by Esc, used; the focus is never lost, and what was done stays in sight. */
class PanelByKeyboardTest {
    @RegisterExtension
    static final Browser BROWSER = Browser.ofLongStory();

    @Test
    void esc_closes_it_and_a_link_made_in_it_leads_back_to_the_row() {
        new Visitor(BROWSER.visitor(Eyes.DESK), "Lyman", "Hall", "4/12/1974").book("maple-street", "New patient exam");
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        createInPms(desk, "Hall", "Lyman", "04/12/1974");
        refresh(desk);
        desk.navigate("/online-appointments");
        var pencil = row(desk, "Lyman Hall").locator(".act a");

        pencil.focus();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#panel-title")).isFocused();
        desk.locator(".link-panel [type=search]").fill("Hall");
        desk.keyboard().press("Enter");
        assertThat(desk.getByText("Patients in PMS of that name")).isVisible();
        desk.reload();
        assertThat(desk).hasURL(Pattern.compile("/online-appointments\\?open="));
        assertThat(desk.locator(".link-panel")).isVisible();
        desk.locator("#panel-title").focus();
        desk.keyboard().press("Escape");
        assertThat(desk.locator(".link-panel")).hasCount(0);
        assertThat(pencil).isFocused();

        desk.keyboard().press("Enter");
        assertThat(desk.locator("#panel-title")).isFocused(); // from here on nothing else takes the focus
        desk.locator("#desk:not(.htmx-added) .link-panel .who.first button.primary")
                .focus(); // once htmx knows it: before, a press loads the whole page
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#told")).containsText("Linked to HALLY");
        assertThat(desk).hasURL(Pattern.compile("/online-appointments$"));
        assertThat(row(desk, "Lyman Hall").locator(".tag.ok")).hasText("In PMS");
        assertThat(desk.locator("#told")).containsText("Lyman Hall,"); // after the page has read itself anew
        assertThat(row(desk, "Lyman Hall").locator(".act button")).isFocused();
        Browser.lookTwice(desk, "panel/1-linked");
        assertThat(BROWSER.console()).isEmpty();
    }
}
