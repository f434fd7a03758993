package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a front desk fills in, in a real browser: the page and the focus stay where the person is, or go to what is wrong. */
class DeskFormsTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void choosing_leaves_the_page_where_it_is_and_a_refused_move_says_why_where_one_looks() {
        var desk = BROWSER.staff("tom@maple.example", "maple-demo", Eyes.PHONE);
        desk.navigate("/online-appointments/new");
        desk.evaluate("window.sameDocument = true");
        choose(desk, "#type", 1);
        desk.evaluate("window.scrollTo(0, 90)");
        choose(desk, "#provider", 1);
        choose(desk, "#provider", 0);
        assertThat(desk.evaluate("window.sameDocument === true && Math.round(window.scrollY) === 90"))
                .isEqualTo(true);

        book(desk);
        desk.locator("#cancel-words").fill("The doctor is ill.");
        press(desk, "Show free times");
        assertThat(desk.locator("#another-time .slot").first()).isVisible();
        assertThat(desk.locator("#show")).isFocused();
        assertThat(desk.locator("#cancel-words")).hasValue("The doctor is ill.");
        press(desk, "Move the visit");
        assertThat(desk.locator("#move-problem")).isFocused();
        assertThat(desk.locator("#move-problem")).isInViewport();

        var nextWeek = LocalDate.parse(desk.locator("#on").inputValue()).plusDays(7);
        desk.locator("#on").fill(nextWeek.toString());
        desk.locator("#time").fill("03:00");
        press(desk, "Move the visit");
        assertThat(desk.locator("#outside")).isFocused();
        Browser.lookTwice(desk, "desk/outside");
        press(desk, "Move the visit");
        assertThat(desk.getByText("Moved to ").first()).isVisible();
        readMessage(desk);
        peekAtMessage(desk);
        assertThat(BROWSER.console()).isEmpty();
    }

    /** On a phone, all of it is on the page. */
    private static void readMessage(Page desk) {
        desk.setViewportSize(Eyes.PHONE.width(), Eyes.PHONE.height());
        desk.navigate("/online-appointments");
        desk.locator("tr:has-text('Abigail Adams') .message summary").first().click();
        var message = desk.locator(".message[open] p").boundingBox();
        assertThat(message.x).isGreaterThan(0);
        Browser.look(desk, "desk/message-phone");
    }

    /** With a mouse or by the keyboard alone it shows by itself, moves nothing, and goes with Esc. */
    private static void peekAtMessage(Page desk) {
        desk.setViewportSize(Eyes.DESK.width(), Eyes.DESK.height());
        desk.navigate("/online-appointments");
        var icon = desk.locator("tr:has-text('Abigail Adams') .message summary").first();
        var words = desk.locator("tr:has-text('Abigail Adams') .message p").first();
        var table = desk.locator("table").boundingBox().height;
        assertThat(shows(words)).isFalse();

        icon.hover();
        assertThat(shows(words)).isTrue();
        words.hover();
        assertThat(shows(words)).isTrue();
        Browser.look(desk, "desk/message-hover");
        desk.keyboard().press("Escape");
        assertThat(shows(words)).isFalse();
        desk.mouse().move(0, 0);

        desk.locator("tr:has-text('Abigail Adams') td[data-label='Start time'] a")
                .first()
                .focus();
        desk.keyboard().press("Tab");
        assertThat(icon).isFocused();
        assertThat(shows(words)).isTrue();
        assertThat(desk.locator("table").boundingBox().height).isEqualTo(table);
        desk.keyboard().press("Escape");
        assertThat(shows(words)).isFalse();
        desk.keyboard().press("Enter");
        assertThat(shows(words)).isTrue();
    }

    /** What is skipped by the browser has a box, and cannot be seen. */
    private static boolean shows(Locator words) {
        return Boolean.TRUE.equals(
                words.evaluate("one => one.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})"));
    }

    private static void choose(Page desk, String what, int which) {
        desk.locator(what).focus();
        desk.waitForResponse("**/look", () -> desk.locator(what).selectOption(new SelectOption().setIndex(which)));
        assertThat(desk.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
        assertThat(desk.locator(what)).isFocused();
    }

    private static void book(Page desk) {
        Desk.fillIn(desk, "Abigail", "Adams", "11/22/1974", "(307) 555-0133");
        desk.locator("#message").fill("She comes with her mother, and both would like to be seen before noon.");
        Browser.lookTwice(desk, "desk/entry");
        press(desk, "Book this appointment");
        assertThat(desk.getByText("The patient is told.").first()).isVisible();
    }

    private static void press(Page desk, String button) {
        desk.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
