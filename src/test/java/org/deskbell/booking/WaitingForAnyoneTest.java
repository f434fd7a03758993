package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.WaitlistEntry.State.OFFERED;
import static org.deskbell.booking.WaitlistEntry.State.OVER;
import static org.deskbell.booking.WaitlistEntry.State.WAITING;
import static org.deskbell.booking.WaitlistForNine.key;
import static org.deskbell.booking.WaitlistForNine.waitlist;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Roster;
import org.junit.jupiter.api.Test;

/** Nobody waits for a provider who is no longer here. */
class WaitingForAnyoneTest {
    private final WaitlistForNine list = WaitlistForNine.open();
    private final Diary diary = list.diary();
    private final Provider washington = diary.maple().washington();

    private void leaves() {
        diary.in(() -> House.room(Roster.class).retire(washington.id(), MARTHA));
        list.work();
    }

    @Test
    void who_waits_for_one_who_left_is_offered_a_time_with_anyone() {
        var linh = list.joins(People.linh());
        list.work();
        assertThat(list.now(linh).state()).isEqualTo(WAITING);
        assertThat(waitingForHim()).isEqualTo(1);

        leaves();

        assertThat(list.now(linh).state()).isEqualTo(OFFERED);
        assertThat(list.now(linh).wish().provider()).isNull();
        assertThat(waitingForHim()).isZero();
        assertThat(diary.in(() -> House.room(AuditTrail.class).newest(50)))
                .extracting(AuditEntry::deed)
                .contains("let wait for anyone");
        assertThat(((BookingOutcome.Kept) list.takes(list.now(linh), key()))
                        .appointment()
                        .provider())
                .isEqualTo(diary.maple().franklin().id());
    }

    private long waitingForHim() {
        return diary.in(() -> waitlist().waitingFor(washington.id()));
    }

    @Test
    void who_waits_for_two_who_leave_waits_for_anyone_once() {
        var first = list.joins(People.linh());
        var wish = first.wish();
        var franklin = diary.maple().franklin().id();
        var second = list.joins(
                new WaitlistWish(
                        wish.who(), wish.type(), franklin, wish.from(), wish.to(), wish.around(), wish.within()),
                key());
        diary.in(() -> House.room(Roster.class).retire(franklin, MARTHA));

        leaves();

        assertThat(List.of(list.now(first).state(), list.now(second).state())).containsExactlyInAnyOrder(WAITING, OVER);
        assertThat(diary.in(() -> waitlist().waiting()))
                .singleElement()
                .satisfies(left -> assertThat(left.wish().provider()).isNull());
    }
}
