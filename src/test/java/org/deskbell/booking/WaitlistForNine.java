package org.deskbell.booking;

import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.people.Demographics;

/** The waitlist of a test's practice, for nine o'clock on Tuesday, which Jefferson has. */
record WaitlistForNine(Diary diary, OnlineAppointment nine) {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    static WaitlistForNine open() {
        var diary = Diary.open();
        return new WaitlistForNine(diary, diary.book("09:00"));
    }

    static Waitlist waitlist() {
        return House.room(Waitlist.class);
    }

    /** Waits for nine o'clock on Tuesday, with Washington. */
    WaitlistEntry joins(Demographics who) {
        House.clock().advance(Duration.ofSeconds(1));
        var wish = new WaitlistWish(
                new Visit.Who.Fresh(People.registration(who)),
                diary.maple().cleaning().id(),
                diary.maple().washington().id(),
                TUESDAY,
                TUESDAY,
                NINE,
                Duration.ZERO);
        return joins(wish, key());
    }

    WaitlistEntry joins(WaitlistWish wish, String key) {
        return ((WaitlistOutcome.Joined) diary.in(() -> waitlist().join(wish, key))).entry();
    }

    WaitlistEntry now(WaitlistEntry entry) {
        return diary.in(() -> waitlist().get(entry.id()));
    }

    void work() {
        diary.in(() -> {
            House.work("waitlist").drain();
            return true;
        });
    }

    boolean isDue() {
        return House.work("waitlist").due().contains(diary.maple().id());
    }

    void nineComesFree() {
        diary.in(() -> House.room(Changes.class).cancel(nine.id(), "", MARTHA));
    }

    BookingOutcome takes(WaitlistEntry entry, String key) {
        return diary.in(() -> waitlist().take(entry.id(), key));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
