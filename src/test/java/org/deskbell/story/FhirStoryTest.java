package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The story of the product with HAPI FHIR, which nobody here wrote, from the first connection on. */
@Tag("peers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirStoryTest {
    /** A server of a gigabyte beside a browser is slow on a small machine. */
    private static final double LONG = 60_000;

    private static final String SERVER = "HAPI=";
    private static final String SETTINGS = "/settings/online-scheduler/pms";

    private final Browser browser = new Browser();
    private List<FhirPractice> practices = List.of();

    /**
     * A practice and its part of a server.
     *
     * @param style where taken times stand, in the words of the form
     */
    record FhirPractice(String style, FhirRooms rooms, Story story) {
        @Override
        public String toString() {
            return style;
        }
    }

    /** ./deskbell verify --peers gives the servers as name=address, separated by blanks. */
    @BeforeAll
    void connect() {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONG);
        var hapi = Arrays.stream(System.getProperty("peers", "").split(" "))
                .filter(one -> one.startsWith(SERVER))
                .map(one -> one.substring(SERVER.length()))
                .findFirst()
                .orElseThrow();
        practices = List.of(inSlots(hapi), inAppointments(hapi));
    }

    private FhirPractice inSlots(String address) {
        var practice = new NewPractice("elm-street", "Elm Street Dental", "Amara Okafor, DDS", "Garden operatory");
        var rooms = FhirRooms.at(address).furnished("Okafor", "Amara", "Garden room", exam(practice), true);
        return connected(
                "As the server has it", practice, rooms, (desk, name) -> Browser.lookEverywhere(desk, "fhir/" + name));
    }

    private FhirPractice inAppointments(String address) {
        var practice =
                new NewPractice("riverside", "Riverside Family Dentistry", "Ruth Castellan, DMD", "River operatory");
        var rooms = FhirRooms.at(address).furnished("Castellan", "Ruth", "River room", exam(practice), false);
        return connected("In appointments only", practice, rooms, (desk, name) -> {}); // the same pages once more
    }

    private static String exam(NewPractice practice) {
        return "Exam, " + practice.name();
    }

    /** The office manager connects the practice, from a page that says that there is no PMS yet. */
    private FhirPractice connected(String style, NewPractice practice, FhirRooms rooms, BiConsumer<Page, String> look) {
        practice.open();
        var desk = browser.staff(practice.manager(), NewPractice.PASSWORD, Eyes.DESK);
        desk.setDefaultTimeout(LONG);
        desk.navigate(SETTINGS);
        assertThat(desk.locator("main")).containsText("No PMS is connected yet");
        look.accept(desk, "a-none");
        desk.navigate(SETTINGS + "/connection?kind=fhir");
        fill(desk, style, "http://127.0.0.1:9/fhir");
        Desk.button(desk, "Test connection").click();
        assertThat(desk.getByText("There was no usable answer.")).isVisible();
        look.accept(desk, "b-silent");
        fill(desk, style, rooms.address());
        look.accept(desk, "c-filled");
        Desk.button(desk, "Test connection").click();
        assertThat(desk.getByText("The PMS answers. It can:")).isVisible();
        assertThat(desk.locator("main [role=status]")).containsText("take appointments");
        look.accept(desk, "d-tested");
        Desk.button(desk, "Save and read the PMS").click();
        sayWhoIsWho(desk, practice, look);
        return new FhirPractice(
                style, rooms, new Story(practice.slug(), NewPractice.TYPE, desk, rooms, "fhir/" + practice.slug()));
    }

    private static void fill(Page desk, String style, String address) {
        desk.getByLabel("What you call it").fill("The FHIR server");
        desk.getByLabel("Address", new Page.GetByLabelOptions().setExact(true)).fill(address);
        desk.getByLabel("Time zone").fill(NewPractice.ZONE.getId());
        desk.getByLabel("Where taken times stand").selectOption(new SelectOption().setLabel(style));
    }

    private static void sayWhoIsWho(Page desk, NewPractice practice, BiConsumer<Page, String> look) {
        assertThat(desk.getByText("The connection is kept, and the PMS is being read."))
                .isVisible();
        assertThat(desk.getByText("Suggested by the name. Save to keep it.")).hasCount(2); // without a reload
        look.accept(desk, "f-suggested");
        Desk.button(desk, "Save who is who").click();
        assertThat(desk.locator("[aria-labelledby=who-title] [role=status]")).containsText("Saved");
        look.accept(desk, "g-who-is-who");
        desk.navigate("/settings/online-scheduler/types");
        desk.locator("td.lead a").click();
        desk.getByLabel("Type in the PMS").selectOption(new SelectOption().setLabel(exam(practice)));
        look.accept(desk, "h-type");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Save")))
                .click();
        assertThat(desk.locator("main")).not().containsText("Not mapped");
    }

    List<FhirPractice> practices() {
        return practices;
    }

    @AfterEach
    void tidyUp() {
        for (var one : practices) {
            Desk.writeNewPatients(one.story().desk(), false);
            Desk.clearHome(one.story().desk());
        }
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @MethodSource("practices")
    void thomas_jefferson_books_and_stands_in_the_pms_once(FhirPractice at) {
        at.story()
                .isLinkedAndWrittenOnce(visitor(
                        at,
                        new Person("Thomas", "Jefferson", "4/13/1983"),
                        new Person("John", "Witherspoon", "2/5/1962")));
        assertThat(browser.console()).isEmpty();
    }

    private record Person(String firstName, String lastName, String born) {}

    /** The first of the two at the practice with slots, the other at the other: both practices read the whole server. */
    private Visitor visitor(FhirPractice at, Person first, Person other) {
        var who = at.equals(practices.getFirst()) ? first : other;
        var page = browser.visitor(Eyes.PHONE);
        page.setDefaultTimeout(LONG);
        return new Visitor(page, who.firstName, who.lastName, who.born);
    }

    @ParameterizedTest
    @MethodSource("practices")
    void with_write_new_patients_on_no_minus_one_ever_shows(FhirPractice at) {
        at.story()
                .isMadeInThePms(visitor(
                        at,
                        new Person("Button", "Gwinnett", "4/10/1975"),
                        new Person("Francis", "Lewis", "3/21/1966")));
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("practices")
    void with_the_server_away_in_the_middle_nothing_is_lost_and_it_is_written_once(FhirPractice at) {
        at.story()
                .waitsOutAnOutage(visitor(
                        at, new Person("Caesar", "Rodney", "10/7/1968"), new Person("Stephen", "Hopkins", "3/7/1973")));
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("practices")
    void the_pms_follows_a_move_a_cancel_and_an_undone_cancel(FhirPractice at) {
        at.story()
                .isMovedCancelledAndRestored(visitor(
                        at, new Person("William", "Paca", "10/31/1979"), new Person("George", "Walton", "6/2/1959")));
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("practices")
    void a_list_that_shrank_waits_until_somebody_says_that_it_is_right(FhirPractice at) {
        var desk = at.story().desk();
        var crowd = at.rooms().addCrowd();
        Desk.refresh(desk);
        at.rooms().records().deleteAll(crowd);
        Desk.askForRefresh(desk);
        assertThat(desk.locator("#doubt")).containsText(crowd.size() + " of the ");
        Browser.lookEverywhere(desk, at.story().pictures() + "/9-shrunken");

        desk.getByText("See what would end").click();
        Browser.lookEverywhere(desk, at.story().pictures() + "/10-what-would-end");
        desk.locator("form.dialog .danger").click();
        assertThat(desk.locator("#refresh")).containsText(crowd.size() + " gone");
        assertThat(desk.locator("#doubt")).hasCount(0);
        assertThat(browser.console()).isEmpty();
    }
}
