package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An open page reads itself anew: it never takes what somebody is doing, and never goes on showing what is over. */
class LiveDeskTest {
    @RegisterExtension
    static final Browser BROWSER = Browser.ofLongStory();

    private static Page desk() {
        return BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
    }

    @Test
    void what_is_asked_for_by_hand_comes_before_news() {
        var before = BROWSER.console().size();
        book("Button", "Gwinnett");
        var desk = desk();
        desk.navigate("/online-appointments");
        var news = new Held(desk, "x-news");
        book("George", "Walton");
        desk.waitForCondition(news::isHeld);

        Desk.row(desk, "Button Gwinnett").locator(".act a").click();
        assertThat(desk.locator("#panel-title")).isFocused();
        desk.locator(".link-panel [type=search]").fill("Adams");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("[data-hold]")).isVisible();
        news.goesOn();

        assertThat(desk.locator("[data-hold] .link-panel")).isVisible();
        assertThat(desk.locator("#select-all")).isVisible();
        assertThat(desk.locator(".link-panel [type=search]")).hasValue("Adams");
        assertThat(BROWSER.console().subList(before, BROWSER.console().size())).isEmpty();
    }

    @Test
    void news_that_come_while_a_deed_is_under_way_are_not_shown() {
        book("William", "Floyd");
        var desk = desk();
        desk.navigate("/online-appointments");
        var news = new Held(desk, "x-news");
        book("Carter", "Braxton");
        desk.waitForCondition(news::isHeld);
        var deed = new Held(desk, "hx-boosted");

        Desk.row(desk, "William Floyd").locator(".act a").click();
        desk.waitForCondition(deed::isHeld);
        desk.waitForResponse(answer -> answer.request().headers().containsKey("x-news"), news::goesOn);
        deed.goesOn();

        assertThat(desk.locator("#panel-title")).isFocused();
    }

    private static void book(String first, String last) {
        new Visitor(BROWSER.visitor(Eyes.DESK), first, last, "4/12/1974").book("maple-street", "New patient exam");
    }

    /** The page's first request with a header, which takes as long as the test wants. */
    private static final class Held {
        private @Nullable Route held;

        Held(Page desk, String header) {
            desk.route(url -> url.contains("/online-appointments"), route -> {
                if (held == null && route.request().headers().containsKey(header)) held = route;
                else route.fallback();
            });
        }

        boolean isHeld() {
            return held != null;
        }

        void goesOn() {
            requireNonNull(held).resume();
        }
    }

    @Test
    void who_is_signed_out_elsewhere_sees_no_patients_any_more() {
        var desk = desk();
        desk.navigate("/");

        desk.context().clearCookies();

        assertThat(desk).hasURL(Pattern.compile("/sign-in\\?ended"));
    }

    @Test
    void who_is_signed_out_while_news_are_read_sees_no_patients_any_more() {
        var desk = desk();
        desk.navigate("/online-appointments");
        var news = new Held(desk, "x-news");
        book("Lewis", "Morris");
        desk.waitForCondition(news::isHeld);

        desk.context().clearCookies();
        news.goesOn();

        assertThat(desk).hasURL(Pattern.compile("/sign-in\\?ended"));
    }

    @Test
    void who_has_no_connection_is_told_so_and_told_no_more_when_it_is_back() {
        book("Arthur", "Middleton");
        var desk = desk();
        desk.navigate("/online-appointments");
        assertThat(desk.locator("#no-connection")).isHidden();

        desk.context().setOffline(true);
        assertThat(desk.locator("#no-connection")).isVisible();
        Desk.row(desk, "Arthur Middleton").locator(".act a").click();
        assertThat(desk.locator("#failed")).isVisible();

        desk.context().setOffline(false);
        assertThat(desk.locator("#no-connection")).isHidden();
    }
}
