package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient signs in with a code, sees his visits and adds his family; every page is looked at. */
class AccountTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final Page desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
    private final Page page = BROWSER.visitor(Eyes.PHONE);

    @Test
    void thomas_signs_in_sees_his_visits_and_adds_his_family() {
        new Visitor(BROWSER.visitor(Eyes.DESK), "Thomas", "Jefferson", "4/13/1983")
                .book("maple-street", "New patient exam");
        page.navigate("/p/maple-street");
        page.locator("header.nav").getByText("Sign in").click();
        look("sign-in");
        press("Send me a code");
        look("sign-in-faulty");

        askForCode("nobody.yet@example.com");
        look("code");
        answer("000000", "13/4/1983");
        look("code-faulty");
        answer(code(), "4/13/1983");
        assertThat(page.locator("main")).containsText("Nobody is here yet");
        look("account-empty");
        press("Sign out");

        askForCode("t.jefferson@example.com");
        answer(code(), "4/13/1983");
        assertThat(page.locator("main")).containsText("Thomas Jefferson");
        look("account");

        page.locator("a", new Page.LocatorOptions().setHasText("Add a family member"))
                .click();
        look("person");
        press("Add this person");
        look("person-faulty");
        add("Peter", "Jefferson", "2/29/2012", "Thomas Jefferson", "CHILD");
        add(
                "Maria Guadalupe Esperanza Concepción",
                "Featherstonehaugh-Vasconcellos de la Cerda",
                "7/2/1985",
                "",
                "PARTNER");
        add("Bob", "Hale", "11/2/1958", "", "OTHER");
        assertThat(page.locator("main")).containsText("Your child");
        look("account-family");

        page.locator("a", new Page.LocatorOptions().setHasText("Set a password"))
                .click();
        look("password");
        page.locator("#password").fill("short");
        press("Save the password");
        look("password-faulty");
        page.locator("#password").fill("quiet bell 1783");
        press("Save the password");
        look("account-saved");
        press("Sign out");

        page.locator("a", new Page.LocatorOptions().setHasText("Sign in with a password"))
                .click();
        look("sign-in-password");
        page.locator("#contact").fill("t.jefferson@example.com");
        page.locator("#password").fill("quiet bell 1784");
        press("Sign in");
        look("sign-in-password-wrong");
        page.navigate(page.url().replace("/password", "?lang=es"));
        look("sign-in-es");
        assertThat(BROWSER.console()).allMatch(line -> line.contains("422")); // the browser tells of every refused form
    }

    @Test
    void staff_put_somebody_on_the_blacklist() {
        new Visitor(BROWSER.visitor(Eyes.DESK), "Robert", "Morris", "1/31/1974")
                .book("maple-street", "New patient exam");
        desk.navigate("/");
        desk.locator("tr", new Page.LocatorOptions().setHasText("Robert Morris"))
                .locator(".lead a")
                .click();
        var card = desk.locator("section[aria-labelledby=blacklist]");
        card.locator("summary").click();
        card.getByRole(AriaRole.BUTTON).last().scrollIntoViewIfNeeded();
        lookAsStaff("blacklist-form");
        card.getByLabel("Why?").fill("Three visits missed without a call.");
        card.getByLabel("Until").fill("2036-12-31");
        card.locator("button.danger").click();
        assertThat(card).containsText("On the blacklist through Wed, Dec 31, 2036");
        lookAsStaff("blacklisted");
        card.getByText("Take off the blacklist").click();
        assertThat(card).containsText("Not on the blacklist.");
        lookAsStaff("blacklist-lifted");
    }

    private void askForCode(String contact) {
        page.navigate("/p/maple-street/sign-in");
        page.locator("#contact").fill(contact);
        press("Send me a code");
    }

    /** As staff of the demo read it in the sent mail. */
    private String code() {
        desk.navigate("/sent-mail");
        var code = CODE.matcher(desk.locator(".letter").first().innerText());
        if (!code.find()) throw new AssertionError("No code was sent last.");
        return code.group(1);
    }

    private void answer(String code, String born) {
        page.locator("#code").fill(code);
        page.locator("#birthDate").fill(born);
        press("Sign in");
    }

    private void add(String first, String last, String born, String guardian, String relation) {
        page.navigate("/p/maple-street/account/people");
        page.locator("input[value=" + relation + "]").check();
        page.locator("#firstName").fill(first);
        page.locator("#lastName").fill(last);
        page.locator("#birthDate").fill(born);
        page.locator("#sex").selectOption("UNKNOWN");
        page.locator("#guardian").fill(guardian);
        press("Add this person");
    }

    private void press(String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .click();
    }

    private void look(String name) {
        Browser.lookEverywhere(page, "account/" + name);
    }

    private void lookAsStaff(String name) {
        Browser.lookEverywhere(desk, "account/" + name);
    }
}
