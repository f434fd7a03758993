package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient books on a phone, moves the visit, cancels it and takes that back; with scripts and without. */
class ChangeStoryTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void a_patient_changes_his_mind_on_a_phone() {
        var page = BROWSER.visitor(Eyes.PHONE);
        changeMind(
                new Visitor(page, "John", "Adams", "10/30/1985"), name -> Browser.look(page, "story/change-" + name));
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void all_of_it_works_without_scripts() {
        changeMind(
                new Visitor(BROWSER.visitor(Eyes.PHONE.withoutScript()), "Abigail", "Smith", "11/22/1984"), name -> {});
    }

    private static void changeMind(Visitor patient, Consumer<String> look) {
        var page = patient.page();
        patient.chooseTime("harbor", "New patient");
        var last = page.locator("a.day").last().getAttribute("id");
        page.locator("#" + last).click();
        assertThat(page.locator("#" + last)).hasAttribute("aria-current", "date");
        page.locator("button.slot").first().click();
        assertThat(page.locator(".kept").first()).containsText("is kept for you until");
        look.accept("kept");
        patient.fill();
        page.locator("#confirm .primary").click();
        patient.showCode();

        page.locator("#move").click();
        page.locator("button.slot").first().click();
        look.accept("move");
        page.locator("#confirm .primary").click();
        page.waitForURL(Pattern.compile("/visits/[0-9a-f-]{36}$"));
        look.accept("moved");

        page.locator("#cancel").click();
        look.accept("cancel");
        page.locator("main .danger").click();
        assertThat(page.locator("h1")).hasText("This visit is cancelled");
        look.accept("cancelled");
        page.locator("#undo .button").click();
        assertThat(page.locator("h1")).not().hasText("This visit is cancelled");
    }
}
