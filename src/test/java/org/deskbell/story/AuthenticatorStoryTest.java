package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.deskbell.access.Telephone;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The office manager sets up an app on her telephone, signs in with its codes, and asks everybody for one. */
class AuthenticatorStoryTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final NewPractice elm = new NewPractice(
                    "e" + UUID.randomUUID().toString().substring(0, 8), "Elm Street Dental", "Ada Elm, DDS", "Room 1")
            .open();

    @Test
    void a_code_is_set_up_used_lost_and_asked_of_everybody_on_a_phone() {
        var nadia = BROWSER.staff(elm.manager(), NewPractice.PASSWORD, Eyes.PHONE);
        nadia.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        nadia.navigate("/settings/staff");
        nadia.getByLabel("Everybody signs in with a code").click();
        assertThat(nadia).hasURL(Pattern.compile(".*/my-authenticator"));
        Browser.lookEverywhere(nadia, "authenticator/set-up-first");

        var telephone = setsUp(nadia);
        var codes = nadia.locator(".codes li").allTextContents();
        Browser.lookEverywhere(nadia, "authenticator/recovery-codes");
        nadia.getByText("Copy them").click();
        assertThat(nadia.evaluate("navigator.clipboard.readText()")).isEqualTo(String.join("\n", codes));
        nadia.getByText("I have kept them").click();
        nadia.navigate("/settings/staff");
        assertThat(nadia.getByLabel("Everybody signs in with a code")).isChecked();
        Browser.lookTwice(nadia, "authenticator/staff");

        nadia.getByText("Sign out").click();
        showsPassword(nadia);
        code(nadia).fill("000 000x");
        nadia.keyboard().press("Enter");
        assertThat(nadia.getByRole(AriaRole.ALERT)).containsText("does not fit");
        Browser.lookEverywhere(nadia, "authenticator/wrong-code");
        code(nadia).fill(telephone.codeAt(Instant.now().plus(Duration.ofSeconds(30))));
        nadia.keyboard().press("Enter");
        nadia.waitForURL("**/");

        nadia.navigate("/my-authenticator");
        Browser.lookEverywhere(nadia, "authenticator/mine");
        nadia.getByText("Set up another app").click();
        Browser.lookTwice(nadia, "authenticator/another");
        nadia.navigate("/my-authenticator");
        nadia.getByText("Make new recovery codes").click();
        code(nadia).fill(codes.getFirst());
        nadia.getByText("Make them").click();
        assertThat(nadia.locator(".codes li")).hasCount(10);
        assertThat(nadia.locator(".codes li").allTextContents()).doesNotContainAnyElementsOf(codes);
        assertThat(BROWSER.console()).isEmpty();
    }

    private static Locator code(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Code"));
    }

    private static Telephone setsUp(Page page) {
        var telephone = new Telephone(page.locator("#key").textContent().replace(" ", ""));
        page.getByLabel("Code that the app shows now").fill(telephone.codeAt(Instant.now()));
        page.getByLabel("Your password").fill(NewPractice.PASSWORD);
        page.getByText("Set it up").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        return telephone;
    }

    private void showsPassword(Page page) {
        page.getByLabel("E-mail").fill(elm.manager());
        page.getByLabel("Password").fill(NewPractice.PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/sign-in/code");
    }
}
