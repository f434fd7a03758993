package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.Duration;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditTrail;
import org.deskbell.patients.Blacklist;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.PatientTag;
import org.deskbell.patients.PatientTags;
import org.deskbell.patients.TagOutcome;
import org.deskbell.people.Demographics;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Who registered, was never linked and was not heard of any more is forgotten; whoever gave a sign of life is not. */
class OldRegistrationsTest {
    private static final Duration LONG = Duration.ofDays(90);

    private final Diary diary = Diary.open();

    @Test
    void what_somebody_gave_is_erased_ninety_days_after_his_visit() {
        var visit = diary.book("09:00");
        diary.in(() ->
                House.room(PatientTags.class).add(visit.patient(), new PatientTag("wheelchair"), (Actor.Staff) MARTHA));
        House.clock().set(at(TUESDAY, "09:00").plus(LONG).minusSeconds(1));
        assertThat(isForgotten(visit.patient())).as("not yet").isFalse();

        House.clock().advance(Duration.ofSeconds(1));

        assertThat(isForgotten(visit.patient())).isTrue();
        var row = diary.in(() -> House.room(PracticeDatabase.class)
                .sql("select cast(p as text) || cast(a as text) as all_of_it from online_patient p"
                        + " join online_appointment a on a.practice_id = p.practice_id and a.online_patient_id = p.id"
                        + " where p.practice_id = :practice")
                .one(one -> one.text("all_of_it")));
        assertThat(row).doesNotContainIgnoringCase("jefferson", "1983", "555", "931 Monticello", "tooth");
        assertThat(diary.in(() -> House.room(PatientTags.class).inUse())).isEmpty();
        assertThat(diary.in(() -> House.room(PatientTags.class)
                        .add(visit.patient(), new PatientTag("wheelchair"), (Actor.Staff) MARTHA)))
                .isEqualTo(new TagOutcome.Forgotten());
        var told = diary.in(() -> House.room(AuditTrail.class).newest(1)).getFirst();
        assertThat(told.deed()).isEqualTo("forgot registrations that were never linked");
        assertThat(told.subject().ids()).containsExactly(visit.patient().toString());
        assertThat(told.toString()).doesNotContain("Jefferson");
    }

    @Test
    void the_practice_says_for_how_many_days_they_are_kept() {
        var somebody = registers(People.linh());
        diary.in(() -> {
            House.room(Practices.class).change(before -> before.with(to -> to.keepUnlinkedDays = 30), MARTHA);
            return true;
        });

        House.clock().advance(Duration.ofDays(30));

        assertThat(isForgotten(somebody)).isTrue();
    }

    @Test
    void who_has_an_account_is_on_the_blacklist_waits_or_comes_again_is_kept() {
        var account = registers(People.linh());
        hasAccount(account);
        var listed = registers(People.robert());
        diary.in(() -> House.room(Blacklist.class).add(listed, "Owes us.", null, (Actor.Staff) MARTHA));
        var waits = WaitlistForNine.open().diary();
        var waiting = waits(waits);
        var comes = diary.book("09:00").patient();
        House.clock().set(at(TUESDAY, "08:00").plus(LONG).minus(Duration.ofDays(1)));

        assertThat(isForgotten(account)).isFalse();
        assertThat(isForgotten(listed)).isFalse();
        assertThat(isForgotten(comes)).isFalse();
        House.clock().advance(LONG);
        forget(waits);
        assertThat(isForgotten(waits, waiting)).isFalse();
        assertThat(isForgotten(comes)).isTrue();
    }

    /** From now on an account is the person's. */
    private void hasAccount(OnlinePatient.Id patient) {
        diary.in(() -> House.room(PracticeDatabase.class)
                .sql("""
                        with account as (
                            insert into patient_account (practice_id, id, created_at)
                            values (:practice, :account, :now) returning id)
                        update online_patient set account_id = (select id from account)
                        where practice_id = :practice and id = :patient
                        """)
                .param("account", UUID.randomUUID())
                .param("patient", patient.value())
                .param("now", House.clock().instant())
                .update());
    }

    private static OnlinePatient.Id waits(Diary where) {
        var peter = new Visit.Who.Fresh(People.registration(People.peter()));
        var maple = where.maple();
        var wish = new WaitlistWish(
                peter, maple.cleaning().id(), maple.washington().id(), TUESDAY, TUESDAY, null, null);
        var joined = where.in(() -> House.room(Waitlist.class).join(wish, "a-key-for-peter"));
        return ((WaitlistOutcome.Joined) joined).entry().patient();
    }

    private OnlinePatient.Id registers(Demographics who) {
        return diary.in(() -> House.room(OnlinePatients.class).register(People.registration(who)))
                .id();
    }

    private boolean isForgotten(OnlinePatient.Id patient) {
        forget(diary);
        return isForgotten(diary, patient);
    }

    private static void forget(Diary where) {
        where.in(() -> {
            House.work("old registrations").drain();
            return true;
        });
    }

    private static boolean isForgotten(Diary where, OnlinePatient.Id patient) {
        var name = where.in(() -> House.room(OnlinePatients.class).get(patient))
                .who()
                .name();
        return name.last().equals("Forgotten");
    }
}
