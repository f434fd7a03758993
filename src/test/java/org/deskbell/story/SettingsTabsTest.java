package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to set is a press away on every settings page, on a phone, too. */
class SettingsTabsTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings/online-scheduler",
                "/settings/online-scheduler/letters",
                "/settings/online-scheduler/online-patients",
                "/settings/staff",
                "/settings/audit-trail",
                "/settings/numbers"
            })
    void on_a_phone_they_are_one_row_with_the_page_that_is_open_in_view(String path) {
        var nadia = BROWSER.staff("nadia@maple.example", "maple-demo", Eyes.PHONE);
        nadia.navigate(path);
        var tabs = nadia.locator(".tabs").first();

        assertThat(tabs.locator("a")).hasCount(13);
        assertThat(tabs.boundingBox().height).isLessThan(60);
        assertThat(left(tabs.locator("[aria-current]"))).isBetween(0.0, 360.0);
        assertThat(right(tabs.locator("[aria-current]"))).isBetween(0.0, 360.0);
    }

    private static double left(Locator tab) {
        return tab.boundingBox().x;
    }

    private static double right(Locator tab) {
        return tab.boundingBox().x + tab.boundingBox().width;
    }
}
