package org.deskbell.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** The demo PMS, by its own screens. */
record DemoScreens(Page page) implements TheirPms {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final Pattern OFF_THE_HALF_HOUR = Pattern.compile("\\d\\d:\\d\\d");

    @Override
    public String create(Visitor who) {
        return createInPms(
                page, who.lastName(), who.firstName(), who.birthDate().format(TYPED));
    }

    /** Gives the chart number. */
    static String createInPms(Page desk, String last, String first, String born) {
        desk.navigate("/demo-pms");
        desk.locator("#last").fill(last);
        desk.locator("#first").fill(first);
        desk.locator("#born").fill(born);
        desk.locator("#sex").selectOption("M");
        desk.locator("#mobile").fill(Visitor.mobileOf(last).replaceAll("\\D", ""));
        desk.locator("#street").fill(Visitor.streetOf(last) + " Lp");
        Desk.button(desk, "Create patient").click();
        return desk.locator("#chart").inputValue();
    }

    @Override
    public String find(Visitor who) {
        page.navigate("/demo-pms");
        page.locator("#name").fill(who.lastName() + ", " + who.firstName());
        Desk.button(page, "Search").click();
        return page.locator("table.found th[scope=row]").innerText(); // more than one is an error
    }

    @Override
    public List<LocalTime> visits(LocalDate day, String patient) {
        page.navigate("/demo-pms?day=" + day);
        return page.locator("tr:has(td.web)", new Page.LocatorOptions().setHasText(patient)).all().stream()
                .flatMap(line -> times(line, patient).stream())
                .toList();
    }

    private static List<LocalTime> times(Locator line, String patient) {
        var whole = LocalTime.parse(line.locator("th").innerText());
        return line.locator("td.web", new Locator.LocatorOptions().setHasText(patient)).all().stream()
                .map(cell -> OFF_THE_HALF_HOUR.matcher(cell.innerText()))
                .map(at -> at.find() ? LocalTime.parse(at.group()) : whole)
                .toList();
    }

    @Override
    public void away(boolean away) {
        page.navigate("/demo-pms");
        page.getByLabel(Pattern.compile("Off line")).setChecked(away);
        Desk.button(page, "Apply").click();
    }
}
