package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.story.Desk.row;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The story of the product, played in a real browser with whatever PMS the practice has.
 *
 * @param type what the patients come for
 * @param desk a page of the practice's staff
 * @param pictures the folder of what is looked at
 */
record Story(String practice, String type, Page desk, TheirPms pms, String pictures) {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** Somebody new books, is found out by staff, linked, and written. */
    void isLinkedAndWrittenOnce(Visitor visitor) {
        desk.navigate("/");
        visitor.chooseTime(practice, type);
        Browser.look(visitor.page(), pictures + "/1-choose");
        var at = visitor.book(practice, type);
        Browser.look(visitor.page(), pictures + "/2-booked");
        var row = row(desk, nameOf(visitor)); // on the page that was open all the time
        assertThat(row).containsText("(-1) new here");
        assertThat(row).containsText("Waiting for link");
        Browser.lookTwice(desk, pictures + "/3-home");

        var id = pms.create(visitor);
        Desk.refresh(desk);
        desk.navigate("/");
        row(desk, nameOf(visitor)).locator(".act a").click();
        assertThat(desk.locator(".link-panel .who.first")).containsText(id);
        Browser.lookTwice(desk, pictures + "/4-link-panel");
        linkAndWrite();

        assertThat(row(desk, nameOf(visitor))).containsText("(" + id + ")");
        assertThat(row(desk, nameOf(visitor)).locator(".tag.ok")).hasText("In PMS");
        Browser.lookTwice(desk, pictures + "/5-written");
        stands(at, id);
        desk.navigate("/");
        row(desk, nameOf(visitor)).locator(".lead a").click();
        Browser.lookTwice(desk, pictures + "/7-details");
    }

    private void linkAndWrite() {
        desk.locator(".link-panel").getByText("Link and write").first().click();
    }

    private static String nameOf(Visitor visitor) {
        return visitor.firstName() + " " + visitor.lastName();
    }

    private void stands(LocalDateTime at, String patient) {
        assertThat(pms.visits(at.toLocalDate(), patient)).containsExactly(at.toLocalTime());
    }

    /** Where new patients are written, the record is made with the visit, and nobody ever sees -1. */
    void isMadeInThePms(Visitor visitor) {
        Desk.writeNewPatients(desk, true);
        var at = visitor.book(practice, type);

        desk.navigate("/online-appointments");
        var row = row(desk, nameOf(visitor));
        assertThat(row).not().containsText("-1");
        assertThat(row.locator(".tag.ok")).hasText("In PMS");
        var id = pms.find(visitor);
        desk.navigate("/online-appointments");
        assertThat(row).containsText(id);
        assertThat(row).not().containsText("-1");
        stands(at, id);
    }

    /** The PMS is away when staff link; what waits is written when it is back, once. */
    void waitsOutAnOutage(Visitor visitor) {
        var at = visitor.book(practice, type);
        var id = pms.create(visitor);
        Desk.refresh(desk);
        pms.away(true);

        desk.navigate("/");
        row(desk, nameOf(visitor)).locator(".act a").click();
        linkAndWrite();
        assertThat(row(desk, nameOf(visitor)).locator(".tag").first()).hasText("Queued");
        assertThat(desk.getByText(Pattern.compile("The PMS has not answered since")))
                .isVisible();
        Browser.lookTwice(desk, pictures + "/8-offline");

        // Looked at before the PMS is back: then what waits may be written by itself at any moment, and the button
        // goes.
        desk.navigate("/");
        assertThat(Desk.button(desk, "Try now")).isVisible();
        pms.away(false);
        Desk.button(desk, "Try now").click();
        assertThat(row(desk, nameOf(visitor)).locator(".tag.ok")).hasText("In PMS");
        stands(at, id);
    }

    /** The patient moves his visit, staff cancel it and take that back: the PMS follows, and never has it twice. */
    void isMovedCancelledAndRestored(Visitor visitor) {
        var before = visitor.book(practice, type);
        var id = pms.create(visitor);
        Desk.refresh(desk);
        desk.navigate("/online-appointments");
        row(desk, nameOf(visitor)).locator(".act a").click();
        linkAndWrite();
        assertThat(row(desk, nameOf(visitor)).locator(".tag.ok")).hasText("In PMS");
        stands(before, id);

        var at = visitor.move();
        follows(at, id, true);
        assertThat(pms.visits(before.toLocalDate(), id)).doesNotContain(before.toLocalTime());

        desk.navigate("/online-appointments");
        row(desk, nameOf(visitor)).locator("td a.nowrap").click();
        Desk.button(desk, "Cancel this visit").click();
        var visit = desk.url();
        assertThat(Desk.button(desk, "Undo the cancel")).isVisible();
        follows(at, id, false);

        desk.navigate(visit);
        Desk.button(desk, "Undo the cancel").click();
        follows(at, id, true);
    }

    /** Sooner or later the PMS has the visit, or has it no more; and at no moment does it have it twice. */
    private void follows(LocalDateTime at, String patient, boolean stands) {
        var wanted = stands ? List.of(at.toLocalTime()) : List.of();
        var until = System.nanoTime() + LONG_ENOUGH.toNanos();
        var there = pms.visits(at.toLocalDate(), patient);
        while (!there.equals(wanted) && System.nanoTime() < until) {
            assertThat(there).hasSizeLessThan(2);
            there = pms.visits(at.toLocalDate(), patient);
        }
        assertThat(there).isEqualTo(wanted);
    }
}
