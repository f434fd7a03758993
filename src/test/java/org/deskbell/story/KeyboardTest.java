package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient books with the keyboard alone: the focus is never lost, and the calendar is one stop. */
class KeyboardTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final int MANY = 40;

    private final Page page = BROWSER.visitor(Eyes.DESK);

    @Test
    void every_step_leads_on_to_the_next() {
        page.navigate("/p/harbor");
        tabTo("a.choice:has-text('New patient')");
        page.keyboard().press("Enter");
        assertThat(page.locator("#now h2")).isFocused();

        tabTo("#provider-anyone");
        page.keyboard().press("Enter");
        page.locator("#month").waitFor();
        assertThat(page.locator("#now h2")).isFocused();

        tabTo("a.day");
        page.keyboard().press("Tab");
        assertThat(inCalendar()).as("a second stop in the calendar").isFalse();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("ArrowDown");
        var day = page.locator("a.day:focus").getAttribute("id");
        page.keyboard().press("Enter");
        page.waitForURL("**day=" + day.replace("day-", "") + "**");
        assertThat(page.locator("#" + day + "[aria-current]")).isFocused();

        tabTo("button.slot");
        page.keyboard().press("Enter");
        page.locator("#firstName").waitFor();
        assertThat(page.locator("#now h2")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#firstName")).isFocused();
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void enter_in_the_form_of_the_waitlist_joins_it_and_keeps_no_time() {
        page.navigate("/p/harbor/waitlist?around=09:00");
        page.locator("a.choice:has-text('New patient')").click();
        page.locator("#take").waitFor();

        page.locator("#firstName").press("Enter");

        assertThat(page.locator("#faults")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/p/harbor/waitlist\\?"));
    }

    @Test
    void enter_at_a_choice_of_a_party_looks_for_times_and_adds_nobody() {
        page.navigate("/p/harbor/party");

        page.locator("input[name=together]").first().press("Enter");

        assertThat(page.getByText("Choose a reason for two people at least.")).isVisible();
        assertThat(page.locator("#type3")).hasCount(0);
    }

    @Test
    void who_adds_somebody_to_a_party_goes_on_at_that_person_and_then_at_the_times() {
        page.navigate("/p/harbor/party");
        page.locator("#type1").selectOption(new SelectOption().setIndex(1));
        page.locator("#type2").selectOption(new SelectOption().setIndex(1));

        tabTo("button[name=more]");
        page.keyboard().press("Enter");
        assertThat(page.locator("#type3")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#type2")).isFocused();

        tabTo("button.primary");
        page.keyboard().press("Enter");
        assertThat(page.locator("#now h2")).isFocused();
        assertThat(page.locator("#now h2")).hasText("When would suit you?");
        page.locator("a:has-text('Change')").first().press("Enter");
        assertThat(page.locator("#now h2")).isFocused();
        assertThat(page.locator("#now h2")).hasText("Who comes?");
    }

    @Test
    void who_takes_everybody_but_one_out_of_a_party_is_told_where_he_is() {
        page.navigate("/p/harbor/party");
        page.locator("#type1").selectOption(new SelectOption().setIndex(1));

        tabTo("button.primary");
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=alert]")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#type1")).isFocused();
    }

    private void tabTo(String what) {
        for (var i = 0; i < MANY; i++) {
            page.keyboard().press("Tab");
            if (focused(what).count() > 0) return;
        }
        throw new AssertionError("the tab key does not come to " + what);
    }

    private boolean inCalendar() {
        return focused("a.day").count() > 0;
    }

    private Locator focused(String what) {
        return page.locator(what + ":focus");
    }
}
