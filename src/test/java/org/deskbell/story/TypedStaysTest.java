package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a patient typed stays, whatever he does to the page that says what is wrong with it, in a real browser. */
class TypedStaysTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void mistakes_and_answers_outlive_loading_anew_another_language_and_coming_back() {
        var page = BROWSER.visitor(Eyes.PHONE);
        page.navigate("/p/harbor");
        page.locator("a.choice:has-text('New patient')").click();
        page.locator("#provider-anyone").click();
        page.locator("button.slot").first().click();
        page.locator("#lastName").fill("Paine");
        page.locator("#message").fill("I need a ramp.");
        page.locator("#confirm button.primary").click();
        stays(page);

        page.reload();
        stays(page);
        page.locator("a[hreflang=es]").click();
        assertThat(page.locator("h1")).hasText("Pedir una cita");
        stays(page);
        page.locator("a[hreflang=en]").click();
        page.navigate("/p/harbor/sign-in");
        page.goBack();
        stays(page);
        assertThat(page.url()).doesNotContain("Paine").doesNotContain("ramp");
        assertThat(BROWSER.console()).allMatch(line -> line.contains("422")); // the browser tells of every refused form
    }

    @Test
    void so_they_do_where_somebody_waits_for_a_time() {
        var page = BROWSER.visitor(Eyes.PHONE);
        page.navigate("/p/harbor/waitlist?around=09:00");
        page.locator("a.choice:has-text('New patient')").click();
        page.locator("#lastName").fill("Paine");
        var last = page.locator("#from").inputValue();
        page.locator("#to").fill(last);
        page.locator("main button.primary").click();

        assertThat(page.locator("#faults")).isVisible();
        page.reload();
        assertThat(page.locator("#faults")).isVisible();
        assertThat(page.locator("#lastName")).hasValue("Paine");
        assertThat(page.locator("#to")).hasValue(last);
    }

    private static void stays(Page page) {
        assertThat(page.locator("#faults")).isVisible();
        assertThat(page.locator("#lastName")).hasValue("Paine");
        assertThat(page.locator("#message")).hasValue("I need a ramp.");
    }
}
