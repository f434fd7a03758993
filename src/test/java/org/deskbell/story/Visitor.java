package org.deskbell.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who books a visit, by pressing what a person would press. */
record Visitor(Page page, String firstName, String lastName, String born) {
    /** Chooses the first free time of the type and gives what is asked for. Gives the day of the visit. */
    LocalDate book(String practice, String type) {
        chooseTime(practice, type);
        fill();
        page.getByRole(AriaRole.BUTTON, named("Book this appointment|Send request"))
                .click();
        page.waitForURL("**/visits/*");
        var words = page.locator("h1").innerText();
        var day = Pattern.compile("([A-Z][a-z]+ \\d+, \\d{4})").matcher(words);
        if (!day.find()) throw new AssertionError("No date in full: " + words);
        return LocalDate.parse(day.group(1), DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US));
    }

    void chooseTime(String practice, String type) {
        page.navigate("/p/" + practice);
        page.locator("a.choice", new Page.LocatorOptions().setHasText(type)).click();
        page.locator("#provider-anyone").click();
        page.locator("#month, #nearest").first().waitFor();
        if (page.locator("a.day").count() == 0) page.locator("#nearest").click();
        page.locator("a.day").first().click();
        page.locator("button.slot").first().click();
        page.locator("#firstName").waitFor();
    }

    void fill() {
        page.locator("#firstName").fill(firstName);
        page.locator("#lastName").fill(lastName);
        page.locator("#birthDate").fill(born);
        page.locator("#sex").selectOption("MALE");
        page.locator("#mobile").fill("(434) 555-0143");
        page.locator("#email").fill("t.jefferson@example.com");
        page.locator("[name='address.street']").fill("931 Monticello Loop");
        page.locator("[name='address.city']").fill("Charlottesville");
        page.locator("[name='address.region']").fill("VA");
        page.locator("[name='address.postcode']").fill("22902");
        page.locator("#message").fill("I need a ramp for my wheelchair.");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }
}
