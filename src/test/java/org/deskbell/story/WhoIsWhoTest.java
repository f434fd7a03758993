package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.story.DemoScreens.createInPms;
import static org.deskbell.story.Desk.refresh;
import static org.deskbell.story.Desk.row;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is who, decided by the front desk in a real browser. */
class WhoIsWhoTest {
    @RegisterExtension
    static final Browser BROWSER = Browser.ofLongStory();

    @Test
    void a_record_that_is_somebody_else_is_put_aside_with_one_press_and_comes_back_with_another() {
        new Visitor(BROWSER.visitor(Eyes.DESK), "Oliver", "Wolcott", "11/20/1976")
                .book("maple-street", "New patient exam");
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        createInPms(desk, "Wolcott", "Oliver", "11/20/1976");
        createInPms(desk, "Wolcott", "Roger", "01/04/1979");
        refresh(desk);

        desk.navigate("/online-appointments");
        row(desk, "Oliver Wolcott").locator(".act a").click();
        press(desk, Pattern.compile("^Roger Wolcott: not this person"));
        assertThat(desk.getByText(Pattern.compile("is not offered for this person any more")))
                .isVisible();
        assertThat(desk.locator(".link-panel .who h4", has("Roger"))).hasCount(0);
        Browser.lookEverywhere(desk, "who/1-not-this-person");
        desk.locator(".link-panel [type=search]").fill("Wolcott, Roger");
        desk.locator(".link-panel [role=search] button").click();
        press(desk, Pattern.compile("^Compare with Roger"));
        assertThat(desk.getByText(Pattern.compile("Nadia Flores said .* that this is not the person")))
                .isVisible();
        assertThat(desk).hasURL(Pattern.compile("/online-appointments\\?open=[^/]+$"));
        Browser.lookEverywhere(desk, "who/2-compared-all-the-same");

        press(desk, Pattern.compile("^Show Roger Wolcott again"));
        assertThat(desk.getByText(Pattern.compile("is offered again where it fits")))
                .isVisible();

        desk.navigate("/settings/online-scheduler/online-patients");
        row(desk, "Wolcott, Oliver").getByText("Link").click();
        desk.getByLabel(Pattern.compile("Roger Wolcott")).check();
        press(desk, Pattern.compile("^Not this person"));
        assertThat(desk.locator("#link-patient")).containsText("Show again");
        Browser.lookEverywhere(desk, "who/3-online-patients");
        row(desk, "Wolcott, Oliver").locator(".lead a").click();
        assertThat(desk.getByText(Pattern.compile("taken back .* by Nadia Flores")))
                .isVisible();
        Browser.lookEverywhere(desk, "who/4-details");
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void who_is_certain_is_linked_by_rule_and_everywhere_it_says_so() {
        var desk = BROWSER.staff("ines@harbor.example", "harbor-demo", Eyes.DESK);
        createInPms(desk, "Huntington", "Samuel", "07/16/1971");
        refresh(desk);
        switchRule(desk, true);
        Browser.lookEverywhere(desk, "who/5-rule");
        new Visitor(BROWSER.visitor(Eyes.DESK), "Samuel", "Huntington", "7/16/1971").book("harbor", "New patient");

        desk.navigate("/online-appointments");
        assertThat(row(desk, "Samuel Huntington")).containsText("linked by rule");
        Browser.lookEverywhere(desk, "who/6-home");
        desk.navigate("/settings/online-scheduler/online-patients");
        desk.getByLabel("Linked").selectOption("RULE");
        assertThat(row(desk, "Huntington, Samuel")).containsText("by rule");
        Browser.lookEverywhere(desk, "who/7-by-rule");
        row(desk, "Huntington, Samuel").locator(".lead a").click();
        assertThat(desk.locator("h1")).containsText("linked by rule");
        Browser.lookEverywhere(desk, "who/8-details");
        switchRule(desk, false);
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void two_registrations_of_one_human_are_joined_and_parted_again() {
        book("Roger");
        book("Rodger");
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        desk.navigate("/settings/online-scheduler/online-patients");
        Browser.lookEverywhere(desk, "who/9-pairs");
        row(desk, "Sherman, Rodger")
                .getByText(Pattern.compile("^Roger Sherman, "))
                .click();
        assertThat(desk.locator("h1")).containsText("One person, registered twice?");
        Browser.lookEverywhere(desk, "who/10-pair");
        desk.getByLabel("Why are they one person?").fill("Same voice, same story; mistyped his first name.");
        press(desk, Pattern.compile("^Join$"));
        assertThat(desk.getByText("Joined. The visits of both show here.")).isVisible();
        assertThat(desk.locator("[aria-labelledby=coming] li")).hasCount(2);
        Browser.lookEverywhere(desk, "who/11-joined");
        desk.getByText(Pattern.compile("^Rodger Sherman, registered")).click();
        assertThat(desk.getByText("Joined into another registration of the same person."))
                .isVisible();
        Browser.lookEverywhere(desk, "who/12-joined-into");

        press(desk, Pattern.compile("^Undo the join"));
        assertThat(desk.getByText(Pattern.compile("^The join is undone"))).isVisible();
        desk.locator("#main p a", has("Roger Sherman, ")).first().click();
        press(desk, Pattern.compile("^These are two people"));
        assertThat(desk.getByText("Remembered: these are two people.")).isVisible();
        Browser.lookEverywhere(desk, "who/13-two-people");
        assertThat(BROWSER.console()).isEmpty();
    }

    private static void book(String firstName) {
        new Visitor(BROWSER.visitor(Eyes.DESK), firstName, "Sherman", "4/19/1961")
                .book("maple-street", "New patient exam");
    }

    private static void switchRule(Page desk, boolean on) {
        desk.navigate("/settings/online-scheduler");
        desk.getByLabel(Pattern.compile("^Link automatically")).setChecked(on);
        assertThat(desk.getByText(Pattern.compile("Saved at"))).isVisible();
    }

    private static void press(Page desk, Pattern button) {
        desk.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
