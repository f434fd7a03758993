package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The office manager lets a program in, and ends its token, in a real browser. */
class ProgramTokenStoryTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void a_token_is_made_copied_and_ended() {
        var nadia = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        nadia.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        nadia.navigate("/settings/staff");

        nadia.locator("#let-in button").click();
        assertThat(nadia.locator("#label-error")).isInViewport();
        Browser.lookTwice(nadia, "programs/refused");
        nadia.getByLabel("Label").fill("Recall system of the north wing");
        nadia.locator("#let-in button").click();

        assertThat(nadia.locator("#made")).isInViewport();
        Browser.lookEverywhere(nadia, "programs/made");
        nadia.getByText("Copy the token").click();
        assertThat(nadia.getByText("Copied")).isVisible();
        assertThat(nadia.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(nadia.locator("#made dd").textContent())
                .asString()
                .startsWith("maple-street.");

        nadia.reload();
        assertThat(nadia.locator("#made")).containsText("was shown once");
        nadia.getByLabel("End the token of Recall system of the north wing").click();
        Browser.lookTwice(nadia, "programs/end");
        nadia.locator("details[open] .danger").click();
        nadia.getByText("ended token").last().click();
        Browser.lookEverywhere(nadia, "programs/ended");
        assertThat(BROWSER.console()).isEmpty();
    }
}
