package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session that ends while somebody fills in a long form, in a real browser. */
class SignedOutTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void what_was_entered_outlives_the_session_and_is_booked_after_signing_in_beside_it() {
        var desk = BROWSER.staff("tom@maple.example", "maple-demo", Eyes.DESK);
        desk.navigate("/online-appointments/new");
        desk.locator("#type").selectOption(new SelectOption().setIndex(1));
        Desk.fillIn(desk, "William", "Ellery", "12/22/1972", "(307) 555-0134");
        desk.context().clearCookies();

        press(desk, "Show free times");
        assertThat(desk.locator("#signed-out")).isFocused();
        Browser.lookEverywhere(desk, "desk/signed-out");
        press(desk, "Book this appointment");
        assertThat(desk.locator("#signed-out")).isFocused();
        assertThat(desk.locator("#lastName")).hasValue("Ellery");

        var beside =
                desk.waitForPopup(() -> desk.getByText("Sign in in a new tab").click());
        beside.getByLabel("E-mail").fill("tom@maple.example");
        beside.getByLabel("Password").fill("maple-demo");
        beside.locator("main button").click();
        beside.waitForURL("**/");
        press(desk, "Show free times");
        assertThat(desk.locator("#signed-out")).isHidden();
        press(desk, "Book this appointment");
        assertThat(desk.getByText("The patient is told.").first()).isVisible();
        assertThat(desk.locator("h1")).containsText("William Ellery");
    }

    private static void press(Page desk, String button) {
        Desk.button(desk, button).click();
    }
}
