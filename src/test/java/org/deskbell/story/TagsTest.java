package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.story.Desk.row;

import com.microsoft.playwright.Page;
import java.util.List;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tags in a real browser: typed one after the other, seen beside a long name, found by, taken off. */
class TagsTest {
    @RegisterExtension
    static final Browser BROWSER = Browser.ofLongStory();

    private static final String LAST_NAME = "Featherstonehaugh-Wolfeschlegelsteinhausen";
    private static final List<String> TEN = List.of(
            "afraid of needles",
            "deposit",
            "first thing in the morning",
            "latex",
            "needs interpreter",
            "owes for two visits",
            "Vietnamese speaking daughter",
            "VIP",
            "wheelchair",
            "x".repeat(30));

    @Test
    void ten_are_typed_seen_found_and_taken_off() {
        new Visitor(BROWSER.visitor(Eyes.DESK), "Bartholomew", LAST_NAME, "2/3/1961")
                .book("maple-street", "New patient exam");
        var desk = BROWSER.staff("tom@maple.example", "maple-demo", Eyes.DESK);
        desk.navigate("/online-appointments");
        row(desk, LAST_NAME).locator(".lead > a").click();
        types(desk, "y".repeat(31));
        assertThat(desk.locator("#new-tag")).hasValue("y".repeat(31));
        Browser.lookEverywhere(desk, "tags/1-too-long");
        TEN.forEach(tag -> types(desk, tag));
        assertThat(desk.getByText("More than 10 are not kept")).isVisible();
        Browser.lookEverywhere(desk, "tags/2-details");

        desk.navigate("/online-appointments");
        var last = row(desk, LAST_NAME).getByText(TEN.getLast());
        assertThat(last).isHidden();
        row(desk, LAST_NAME).locator("summary.chip").focus();
        desk.keyboard().press("Enter");
        assertThat(last).isVisible();
        Browser.lookEverywhere(desk, "tags/3-window");

        desk.navigate("/settings/online-scheduler/online-patients");
        Browser.lookEverywhere(desk, "tags/4-list");
        desk.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).selectOption("VIP");
        assertThat(desk.locator("td.lead")).hasCount(1);
        desk.locator("td.lead > a").click();
        desk.getByLabel("Remove the tag “VIP”").click();
        assertThat(desk.getByLabel("Remove the tag “VIP”")).hasCount(0);
        assertThat(desk.locator("#new-tag")).isFocused();
        assertThat(BROWSER.console()).isEmpty();
    }

    /** Enter adds it, and the field has the focus for the next. */
    private static void types(Page desk, String tag) {
        desk.locator("#new-tag").fill(tag);
        desk.keyboard().press("Enter");
        if (tag.length() <= 30)
            assertThat(desk.getByLabel("Remove the tag “" + tag + "”")).isVisible();
        assertThat(desk.locator("#new-tag")).isFocused();
    }
}
