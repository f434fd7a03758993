package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody new shows the code that was sent to him, on a phone and with the keyboard alone. */
class ProofStoryTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final int MANY = 60;

    private final Page page = BROWSER.visitor(Eyes.PHONE);

    @Test
    void by_keyboard_a_mistyped_address_is_mended_the_code_is_shown_and_the_visit_is_booked() {
        var lyman = new Visitor(page, "Lyman", "Hall", "4/12/1974");
        lyman.chooseTime("harbor", "New patient");
        lyman.fill();
        page.locator("#email").fill("l.hall@example.con");
        press("#confirm .primary");
        assertThat(page.locator("#sent")).hasText("l.hall@example.con");
        assertThat(page.locator(".kept")).containsText(Pattern.compile("is kept for you until .*\\d:\\d\\d"));
        Browser.lookEverywhere(page, "proof/code");

        var address = page.url();
        page.navigate(address + "?lang=es");
        Browser.lookEverywhere(page, "proof/code-es");
        page.navigate(address + "?lang=en");
        press("#change");
        assertThat(page.locator("#email")).isFocused();
        assertThat(page.locator("#lastName")).hasValue("Hall");
        page.locator("#email").fill("l.hall@example.com");
        press("#confirm .primary");
        assertThat(page.locator("#sent")).hasText("l.hall@example.com");

        press("#proof .primary");
        assertThat(page.locator("#faults")).isFocused();
        Browser.lookEverywhere(page, "proof/code-faulty");
        tabTo("#code");
        page.keyboard().type(Stage.lastCode("harbor"));
        page.keyboard().press("Enter");
        page.waitForURL("**/visits/*");
        assertThat(page.locator("header.nav")).containsText("My visits");

        page.navigate(address);
        page.waitForURL("**/visits/*");
        page.navigate("/p/harbor/account");
        assertThat(page.locator("main")).containsText("Lyman Hall");
        assertThat(BROWSER.console()).allMatch(line -> line.contains("422"));
    }

    @Test
    void without_scripts_in_spanish_it_goes_the_same_way() {
        var quiet = BROWSER.visitor(Eyes.PHONE.withoutScript());
        var matthew = new Visitor(quiet, "Matthew", "Thornton", "3/2/1971");
        matthew.chooseTime("harbor", "New patient");
        matthew.fill();
        quiet.locator("#confirm .primary").click();
        quiet.waitForURL("**/proof/*");
        quiet.navigate(quiet.url() + "?lang=es");
        quiet.locator("#again button").click();
        assertThat(quiet.locator("main")).containsText("Hemos enviado otro a");
        quiet.locator("#code").fill(Stage.lastCode("harbor"));
        quiet.locator("#proof .primary").click();
        quiet.waitForURL("**/visits/*");
        assertThat(quiet.locator("html")).hasAttribute("lang", "es");
        var visit = quiet.url();
        quiet.goBack();
        assertThat(quiet).hasURL(visit);
    }

    private void press(String what) {
        tabTo(what);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private void tabTo(String what) {
        for (var i = 0; i < MANY; i++) {
            page.keyboard().press("Tab");
            if (page.locator(what + ":focus").count() > 0) return;
        }
        throw new AssertionError("the tab key does not come to " + what);
    }
}
