package org.deskbell.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who books a visit, by pressing what a person would press. */
record Visitor(Page page, String firstName, String lastName, String born) {
    private static final Pattern MOMENT = Pattern.compile("([A-Z][a-z]+ \\d+, \\d{4}), at (\\d+:\\d+ [AP]M)");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MMMM d, yyyy h:mm a", Locale.US);

    /** Chooses the first free time of the type and gives what is asked for. Gives when the visit begins. */
    LocalDateTime book(String practice, String type) {
        Stage.comesAnother(practice);
        chooseTime(practice, type);
        fill();
        page.getByRole(AriaRole.BUTTON, named("Book this appointment|Send request"))
                .click();
        showCode();
        return startsAt();
    }

    /** Shows the code that was sent, where the practice asks for one, and comes to the visit. */
    void showCode() {
        page.waitForURL(Pattern.compile("/(visits|proof)/[0-9a-f-]{36}$"));
        if (page.url().contains("/visits/")) return;
        page.locator("#code").fill(Stage.lastCode(page.url().replaceAll(".*/p/|/proof/.*", "")));
        page.locator("#proof .primary").click();
        page.waitForURL("**/visits/*");
    }

    /** When the visit begins that the page is about. */
    LocalDateTime startsAt() {
        var words = page.locator("h1").innerText().replaceAll("[\\u00a0\\u202f]", " ");
        var at = MOMENT.matcher(words);
        if (!at.find()) throw new AssertionError("No moment in full: " + words);
        return LocalDateTime.parse(at.group(1) + " " + at.group(2), WRITTEN);
    }

    /** One telephone a family, so that no story meets the household of another. */
    static String mobileOf(String lastName) {
        return "(434) 555-01%02d".formatted(Math.floorMod(lastName.hashCode(), 100));
    }

    /** Without its suffix, which the web and the PMS write in ways of their own. */
    static String streetOf(String lastName) {
        return "931 " + lastName;
    }

    LocalDate birthDate() {
        return LocalDate.parse(born, DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US));
    }

    void chooseTime(String practice, String type) {
        page.navigate("/p/" + practice);
        press(
                page.locator("a.choice", new Page.LocatorOptions().setHasText(type)),
                "#provider-anyone, #month, #nearest");
        press(page.locator("#provider-anyone"), "#month, #nearest");
        if (page.locator("a.day").count() == 0) page.locator("#nearest").click();
        page.locator("a.day").first().click();
        page.waitForURL("**#times"); // else a press meets the page that is about to go
        page.locator("button.slot").first().click();
        page.locator("#firstName").waitFor();
    }

    /** Chooses, unless there is nothing else to choose: then it is chosen already. */
    private void press(Locator choice, String next) {
        if (choice.count() > 0) choice.click();
        page.locator(next).first().waitFor();
    }

    void fill() {
        page.locator("#firstName").fill(firstName);
        page.locator("#lastName").fill(lastName);
        page.locator("#birthDate").fill(born);
        page.locator("#sex").selectOption("MALE");
        page.locator("#mobile").fill(mobileOf(lastName));
        page.locator("#email").fill("t.jefferson@example.com");
        page.locator("[name='address.street']").fill(streetOf(lastName) + " Loop");
        page.locator("[name='address.city']").fill("Charlottesville");
        page.locator("[name='address.region']").fill("VA");
        page.locator("[name='address.postcode']").fill("22902");
        page.locator("#message").fill("I need a ramp for my wheelchair.");
    }

    /** Moves the visit that the page is about to the last time of the last day that is shown. */
    LocalDateTime move() {
        page.locator("#move").click();
        page.locator("a.day").last().click();
        page.waitForURL("**#times");
        page.locator("button.slot").last().click();
        page.locator("#confirm .primary").click();
        page.waitForURL(Pattern.compile("/visits/[0-9a-f-]{36}$"));
        return startsAt();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }
}
