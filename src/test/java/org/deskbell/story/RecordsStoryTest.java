package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the PMS does to a record that somebody is linked to, played on its own screen and read on Home. */
class RecordsStoryTest {
    @RegisterExtension
    static final Browser BROWSER = Browser.ofLongStory();

    @Test
    void a_merge_a_handover_and_a_deletion_are_told_on_home_until_they_are_settled() {
        new Visitor(BROWSER.visitor(Eyes.DESK), "Joseph", "Hewes", "1/23/1970")
                .book("maple-street", "New patient exam");
        var desk = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.DESK);
        var old = create(desk);
        var survivor = create(desk);
        refresh(desk);
        link(desk, old);

        records(desk, "merge", old, survivor);
        refresh(desk);
        assertThat(alerts(desk).first()).containsText("the PMS merged " + old + " into " + survivor);
        Browser.lookTwice(desk, "story/alerts-1-online-patients");
        assertThat(row(desk)).containsText(survivor);

        desk.navigate("/demo-pms");
        desk.locator("#give-chart").fill(survivor);
        desk.locator("#give-last").fill("Okafor");
        desk.locator("#give-first").fill("Amara");
        desk.locator("#give-born").fill("9/2/1991");
        desk.getByRole(AriaRole.BUTTON, named("Give")).click();
        Browser.picture(desk, "story/alerts-2-demo-pms");
        refresh(desk);
        desk.navigate("/");
        assertThat(alerts(desk).first()).containsText("the PMS has somebody else under " + survivor);
        Browser.lookTwice(desk, "story/alerts-3-home");

        var third = create(desk);
        refresh(desk);
        link(desk, third);
        desk.navigate("/online-appointments");
        assertThat(Desk.row(desk, "Joseph Hewes").locator(".tag.ok")).hasText("In PMS");
        desk.navigate("/settings/online-scheduler/online-patients");
        row(desk).getByText("Unlink").click();
        assertThat(desk.locator("form.dialog")).containsText("PMS ID");
        Browser.lookTwice(desk, "story/alerts-7-unlink");
        records(desk, "delete", third, null);
        refresh(desk);
        desk.navigate("/");
        assertThat(alerts(desk).first()).containsText("the record " + third + " is not in the PMS any more");
        Browser.lookTwice(desk, "story/alerts-4-home");

        var dark = BROWSER.staff("tom@maple.example", "maple-demo", Eyes.DESK.dark());
        dark.navigate("/");
        Browser.lookTwice(dark, "story/alerts-6-dark");
        var phone = BROWSER.staff("tom@maple.example", "maple-demo", Eyes.PHONE);
        phone.navigate("/");
        Browser.look(phone, "story/alerts-5-phone");
        for (var left = alerts(phone).count(); left > 0; left--) {
            alerts(phone).first().getByRole(AriaRole.BUTTON).click();
            assertThat(phone.getByText("Settled.")).isVisible();
            assertThat(alerts(phone)).hasCount(left - 1);
        }
        assertThat(BROWSER.console()).isEmpty();
    }

    /** The chart number of a new record. */
    private static String create(Page desk) {
        desk.navigate("/demo-pms");
        desk.locator("#last").fill("Hewes");
        desk.locator("#first").fill("Joseph");
        desk.locator("#born").fill("1/23/1970");
        desk.locator("#mobile").fill(Visitor.mobileOf("Hewes"));
        desk.getByRole(AriaRole.BUTTON, named("Create patient")).click();
        return desk.locator("#chart").inputValue();
    }

    private static void link(Page desk, String chart) {
        row(desk).getByText("Link").click();
        desk.getByLabel("Enter Patient Name").fill("Hewes, J");
        desk.getByText("Find").click();
        desk.getByLabel(Pattern.compile(chart)).check();
        desk.getByLabel("Reason, where one is needed").fill("He showed his card.");
        desk.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(row(desk)).containsText(chart);
    }

    private static void records(Page desk, String deed, String chart, @Nullable String into) {
        desk.navigate("/demo-pms");
        desk.locator("#" + deed + "-chart").fill(chart);
        if (into != null) desk.locator("#merge-into").fill(into);
        desk.getByRole(AriaRole.BUTTON, named(into == null ? "Delete" : "Merge"))
                .click();
        assertThat(desk.locator("#records [role=status]")).containsText(chart);
    }

    private static void refresh(Page desk) {
        desk.navigate("/settings/online-scheduler/online-patients");
        desk.getByRole(AriaRole.BUTTON, named("Refresh Patients from PMS")).click();
        assertThat(desk.getByText(Pattern.compile("\\d read: \\d"))).isVisible();
        desk.navigate("/settings/online-scheduler/online-patients");
    }

    private static Locator row(Page desk) {
        return desk.locator("tr:has(td.lead)", new Page.LocatorOptions().setHasText("Hewes, Joseph"));
    }

    private static Locator alerts(Page desk) {
        return desk.locator(".alerts > li", new Page.LocatorOptions().setHasText("Joseph Hewes"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
