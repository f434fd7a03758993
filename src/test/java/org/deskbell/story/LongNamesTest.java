package org.deskbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The window with a name that fills its column, in a real browser: its words stay whole, and the table stays in its card. */
class LongNamesTest {
    @RegisterExtension
    static final Browser BROWSER = Browser.ofLongStory();

    @Test
    void the_words_of_a_long_name_stay_whole() {
        var desk = BROWSER.staff("tom@maple.example", "maple-demo", Eyes.DESK);
        book(desk);
        desk.navigate("/online-appointments");

        for (var width : List.of(1440, 1366, 1280, 1121)) {
            desk.setViewportSize(width, 900);
            assertThat(desk.evaluate("document.querySelector('table').offsetWidth"
                            + " <= document.querySelector('.card').clientWidth"))
                    .as("at " + width)
                    .isEqualTo(true);
        }
        for (var eyes : List.of(Eyes.DESK, Eyes.PHONE)) {
            desk.setViewportSize(eyes.width(), eyes.height());
            assertThat(lines(desk)).as("at " + eyes.width()).isEqualTo(1);
            Browser.look(desk, "desk/long-names-" + eyes.width());
        }
    }

    private static void book(Page desk) {
        desk.navigate("/online-appointments/new");
        desk.locator("#type").selectOption(new SelectOption().setIndex(1));
        Desk.fillIn(desk, "Maximiliana", "Wolfeschlegelsteinhausen-Featherstone", "3/12/1981", "(307) 555-0135");
        desk.locator("#email").fill("maximiliana.wolfeschlegelsteinhausen@maple-street-patients.example");
        Desk.button(desk, "Book this appointment").click();
        desk.getByText("The patient is told.").first().waitFor();
    }

    /** On how many lines the longest word stands. */
    private static Object lines(Page desk) {
        return Desk.row(desk, "Maximiliana").locator("td.lead a").evaluate("""
                name => {
                  const text = name.firstChild, from = text.data.indexOf("Wolfe"), word = new Range();
                  word.setStart(text, from);
                  word.setEnd(text, from + "Wolfeschlegelsteinhausen-".length);
                  return new Set(Array.from(word.getClientRects(), box => box.top)).size;
                }""");
    }
}
