package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole story, in a real browser, with the demo PMS on the other side. */
class StoryTest {
    private static final Browser BROWSER = new Browser();

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void thomas_jefferson_books_and_stands_in_the_pms_once() {
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        var visitor = new Visitor(BROWSER.visitor(Eyes.PHONE), "Thomas", "Jefferson", "4/13/1983");
        visitor.chooseTime("maple-street", "New patient exam");
        Browser.look(visitor.page(), "story/1-choose");
        var day = visitor.book("maple-street", "New patient exam");
        Browser.look(visitor.page(), "story/2-booked");

        var row = row(desk, "Thomas Jefferson"); // on the page that was open all the time
        assertThat(row).containsText("(-1) new here");
        assertThat(row).containsText("Waiting for link");
        Browser.lookTwice(desk, "story/3-home");

        createInPms(desk, "Jefferson", "Thomas", "04/13/1983");
        assertThat(desk.getByText("JEFTH000").first()).isVisible();
        refresh(desk);

        desk.navigate("/");
        row(desk, "Thomas Jefferson").locator(".act a").click();
        var panel = desk.locator(".link-panel");
        assertThat(panel.locator(".who.first")).containsText("JEFTH000");
        Browser.lookTwice(desk, "story/4-link-panel");
        panel.getByText("Link and write").first().click();

        assertThat(row(desk, "Thomas Jefferson")).containsText("(JEFTH000)");
        assertThat(row(desk, "Thomas Jefferson").locator(".tag.ok")).hasText("In PMS");
        Browser.lookTwice(desk, "story/5-written");
        assertThat(visitsInPms(desk, day, "JEFTH000")).isEqualTo(1);
        Browser.picture(desk, "story/6-demo-pms");
        desk.navigate("/");
        row(desk, "Thomas Jefferson").locator(".lead a").click();
        Browser.lookTwice(desk, "story/7-details");
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void with_write_new_patients_on_no_minus_one_ever_shows() {
        var desk = BROWSER.staff("ines@harbor.example", "harbor-demo", Eyes.DESK);
        desk.navigate("/settings/online-scheduler");
        desk.getByLabel(Pattern.compile("Write new patients")).check();
        assertThat(desk.getByText(Pattern.compile("Saved at"))).isVisible();

        var day = new Visitor(BROWSER.visitor(Eyes.DESK), "Button", "Gwinnett", "4/10/1975")
                .book("harbor", "New patient");

        desk.navigate("/");
        var row = row(desk, "Button Gwinnett");
        assertThat(row).not().containsText("-1");
        assertThat(row.locator(".tag.ok")).hasText("In PMS");
        assertThat(row).containsText("GWIBU000");
        assertThat(row).not().containsText("-1");
        assertThat(visitsInPms(desk, day, "GWIBU000")).isEqualTo(1);
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void with_the_pms_offline_in_the_middle_nothing_is_lost_and_it_is_written_once() {
        var day = new Visitor(BROWSER.visitor(Eyes.PHONE.withoutScript()), "Caesar", "Rodney", "10/7/1968")
                .book("maple-street", "New patient exam");
        var desk = BROWSER.staff("tom@maple.example", "maple-demo", Eyes.DESK);
        createInPms(desk, "Rodney", "Caesar", "10/07/1968");
        refresh(desk);
        fault(desk, "Off line", true);

        desk.navigate("/");
        row(desk, "Caesar Rodney").locator(".act a").click();
        desk.locator(".link-panel").getByText("Link and write").first().click();
        assertThat(row(desk, "Caesar Rodney").locator(".tag").first()).hasText("Queued");
        assertThat(desk.getByText(Pattern.compile("The PMS has not answered since")))
                .isVisible();
        Browser.lookTwice(desk, "story/8-offline");

        fault(desk, "Off line", false);
        desk.navigate("/");
        desk.getByRole(AriaRole.BUTTON, named("Try now")).click();
        assertThat(row(desk, "Caesar Rodney").locator(".tag.ok")).hasText("In PMS");
        assertThat(visitsInPms(desk, day, "RODCA000")).isEqualTo(1);
        assertThat(BROWSER.console()).isEmpty();
    }

    @Test
    void the_long_way_links_on_online_patients_and_unlinks_with_a_reason() {
        new Visitor(BROWSER.visitor(Eyes.DESK), "Josiah", "Bartlett", "11/21/1979")
                .book("maple-street", "New patient exam");
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        createInPms(desk, "Bartlett", "Josiah", "11/21/1979");
        refresh(desk);

        row(desk, "Bartlett, Josiah").getByText("Link").click();
        desk.getByLabel("Enter Patient Name").fill("Bartlett, J");
        desk.getByText("Find").click();
        desk.getByLabel(Pattern.compile("BARJO00")).check();
        desk.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(row(desk, "Bartlett, Josiah")).containsText("by Nadia Flores");
        Browser.lookTwice(desk, "story/9-online-patients");

        row(desk, "Bartlett, Josiah").getByText("Unlink").click();
        desk.getByLabel("Why?").fill("another Bartlett");
        Browser.lookTwice(desk, "story/10-unlink");
        desk.locator("button.danger").click();
        assertThat(row(desk, "Bartlett, Josiah")).containsText("-1 new here");

        desk.navigate("/online-appointments");
        desk.locator("#sort-patient").click();
        assertThat(desk.locator("th[aria-sort=ascending]")).containsText("Patient name");
        assertThat(BROWSER.console()).isEmpty();
    }

    static Locator row(Page desk, String name) {
        return desk.locator("tr:has(td.lead)", new Page.LocatorOptions().setHasText(name));
    }

    static void createInPms(Page desk, String last, String first, String born) {
        desk.navigate("/demo-pms");
        desk.locator("#last").fill(last);
        desk.locator("#first").fill(first);
        desk.locator("#born").fill(born);
        desk.locator("#sex").selectOption("M");
        desk.locator("#mobile").fill("4345550143");
        desk.locator("#street").fill("931 Monticello Lp");
        desk.getByRole(AriaRole.BUTTON, named("Create patient")).click();
    }

    static void refresh(Page desk) {
        desk.navigate("/settings/online-scheduler/online-patients");
        desk.getByRole(AriaRole.BUTTON, named("Refresh Patients from PMS")).click();
        assertThat(desk.getByText(Pattern.compile("\\d[\\d,]* read: [1-9]\\d* new")))
                .isVisible();
    }

    private static void fault(Page desk, String name, boolean on) {
        desk.navigate("/demo-pms");
        desk.getByLabel(Pattern.compile(name)).setChecked(on);
        desk.getByRole(AriaRole.BUTTON, named("Apply")).click();
    }

    private static int visitsInPms(Page desk, LocalDate day, String chart) {
        desk.navigate("/demo-pms?day=" + day);
        return desk.locator("td.web", new Page.LocatorOptions().setHasText(chart))
                .count();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
