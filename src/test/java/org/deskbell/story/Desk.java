package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What staff find and press on their pages, in more than one story. */
final class Desk {
    private static final String ONLINE_PATIENTS = "/settings/online-scheduler/online-patients";

    private Desk() {}

    static Locator row(Page desk, String name) {
        return desk.locator("tr:has(td.lead)", new Page.LocatorOptions().setHasText(name));
    }

    /** Refreshes, and waits until new records have come. */
    static void refresh(Page desk) {
        askForRefresh(desk);
        assertThat(desk.locator("#refresh:not([data-before])"))
                .containsText(Pattern.compile("\\d[\\d,]* read: [1-9]\\d* new"));
    }

    /** Presses; what was said of the last one bears a mark, so that nobody takes it for this one's. */
    static void askForRefresh(Page desk) {
        desk.navigate(ONLINE_PATIENTS);
        desk.locator("#refresh").evaluate("card => card.dataset.before = ''");
        button(desk, "Refresh Patients from PMS").click();
    }

    /** Whether staff let Deskbell make records of new patients in the PMS. */
    static void writeNewPatients(Page desk, boolean on) {
        desk.navigate("/settings/online-scheduler");
        var box = desk.getByLabel(Pattern.compile("Write new patients"));
        if (box.isChecked() == on) return;
        box.setChecked(on);
        assertThat(desk.getByText(Pattern.compile("Saved at"))).isVisible();
    }

    /** Archives everything that is on the list. */
    static void clearHome(Page desk) {
        desk.navigate("/online-appointments");
        if (desk.locator("#select-all").count() == 0) return;
        desk.locator("#select-all").check();
        desk.getByText("Archive selected").click();
        assertThat(desk.locator("#select-all")).hasCount(0);
    }

    /** Somebody new who called, on the page of a new appointment, with as little as is asked for. */
    static void fillIn(Page desk, String first, String last, String born, String mobile) {
        desk.locator(".slot input").first().check();
        desk.locator("[name=patient][value=new]").check();
        desk.locator("#firstName").fill(first);
        desk.locator("#lastName").fill(last);
        desk.locator("#birthDate").fill(born);
        desk.locator("#mobile").fill(mobile);
    }

    static Locator button(Page desk, String name) {
        return desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
