package org.deskbell.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.deskbell.people.PostalAddress;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeStatement;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The practice itself and its settings, a row each. */
@Component
class PracticeTable {
    private final PracticeDatabase database;

    PracticeTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<Practice> find() {
        return database.sql("""
                select slug, name, zone, phone, email, street, city, region, postcode, opening_words, welcome_words,
                    offers_spanish, opening_words_es, welcome_words_es
                from practice where practice_id = :practice
                """).optional(PracticeTable::practice);
    }

    private static Practice practice(Row row) {
        return new Practice(
                row.text("slug"),
                row.text("name"),
                row.zone("zone"),
                row.text("phone"),
                row.text("email"),
                new PostalAddress(row.text("street"), row.text("city"), row.text("region"), row.text("postcode")),
                row.text("opening_words"),
                row.text("welcome_words"),
                new Practice.Spanish(
                        row.flag("offers_spanish"), row.text("opening_words_es"), row.text("welcome_words_es")));
    }

    void insert(Practice practice, Instant at) {
        bound(database.sql("""
                insert into practice (practice_id, slug, name, zone, phone, email, street, city, region, postcode,
                                      opening_words, welcome_words, offers_spanish, opening_words_es, welcome_words_es,
                                      created_at)
                values (:practice, :slug, :name, :zone, :phone, :email, :street, :city, :region, :postcode,
                        :openingWords, :welcomeWords, :offersSpanish, :openingSpanish, :welcomeSpanish, :at)
                """), practice)
                .param("slug", practice.slug())
                .param("zone", practice.zone())
                .param("at", at)
                .update();
    }

    /** All but its slug and its zone. */
    void update(Practice practice) {
        bound(database.sql("""
                update practice set name = :name, phone = :phone, email = :email, street = :street, city = :city,
                    region = :region, postcode = :postcode, opening_words = :openingWords, welcome_words = :welcomeWords,
                    offers_spanish = :offersSpanish, opening_words_es = :openingSpanish, welcome_words_es = :welcomeSpanish
                where practice_id = :practice
                """), practice).update();
    }

    private static PracticeStatement bound(PracticeStatement statement, Practice practice) {
        return statement
                .param("name", practice.name())
                .param("phone", practice.phone())
                .param("email", practice.email())
                .param("street", orEmpty(practice.address().street()))
                .param("city", orEmpty(practice.address().city()))
                .param("region", orEmpty(practice.address().region()))
                .param("postcode", orEmpty(practice.address().postcode()))
                .param("openingWords", practice.openingWords())
                .param("welcomeWords", practice.welcomeWords())
                .param("offersSpanish", practice.spanish().isOffered())
                .param("openingSpanish", practice.spanish().openingWords())
                .param("welcomeSpanish", practice.spanish().welcomeWords());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    Optional<SchedulerSettings> settings() {
        return database.sql("select * from scheduler_settings where practice_id = :practice")
                .optional(PracticeTable::settings);
    }

    private static SchedulerSettings settings(Row row) {
        return new SchedulerSettings(
                row.flag("online"),
                row.flag("first_only"),
                row.flag("show_counts"),
                row.flag("look_without_sign_in"),
                row.flag("prove_contact"),
                row.flag("write_automatically"),
                row.flag("create_patients_automatically"),
                row.flag("link_automatically"),
                Duration.ofMinutes(row.number("notice_known_minutes")),
                Duration.ofMinutes(row.number("notice_new_minutes")),
                row.number("horizon_days"),
                Duration.ofMinutes(row.number("hold_minutes")),
                Duration.ofMinutes(row.number("cancel_until_minutes")),
                Duration.ofMinutes(row.number("remind_before_minutes")),
                row.number("open_appointments"),
                row.number("keep_unlinked_days"),
                Duration.ofMinutes(row.number("stale_after_minutes")),
                row.flag("text_too"));
    }

    void insert(SchedulerSettings settings) {
        bound(database.sql("""
                insert into scheduler_settings (practice_id, online, first_only, show_counts, look_without_sign_in,
                    prove_contact, write_automatically, create_patients_automatically, link_automatically, notice_known_minutes,
                    notice_new_minutes, horizon_days, hold_minutes, cancel_until_minutes,
                    remind_before_minutes, open_appointments, keep_unlinked_days, stale_after_minutes, text_too)
                values (:practice, :online, :firstOnly, :showCounts, :look, :prove, :write, :create, :link, :noticeKnown,
                    :noticeNew, :horizon, :hold, :cancelUntil, :remindBefore, :open, :keep, :stale, :textToo)
                """), settings).update();
    }

    void update(SchedulerSettings settings) {
        bound(database.sql("""
                update scheduler_settings set online = :online, first_only = :firstOnly, show_counts = :showCounts,
                    look_without_sign_in = :look, prove_contact = :prove, write_automatically = :write,
                    create_patients_automatically = :create,
                    link_automatically = :link, notice_known_minutes = :noticeKnown, notice_new_minutes = :noticeNew,
                    horizon_days = :horizon, hold_minutes = :hold, cancel_until_minutes = :cancelUntil,
                    remind_before_minutes = :remindBefore, open_appointments = :open, keep_unlinked_days = :keep, stale_after_minutes = :stale,
                    text_too = :textToo
                where practice_id = :practice
                """), settings).update();
    }

    private static PracticeStatement bound(PracticeStatement statement, SchedulerSettings settings) {
        return statement
                .param("online", settings.online())
                .param("firstOnly", settings.firstOnly())
                .param("showCounts", settings.showCounts())
                .param("look", settings.lookWithoutSignIn())
                .param("prove", settings.proveContact())
                .param("write", settings.writeAutomatically())
                .param("create", settings.createPatientsAutomatically())
                .param("link", settings.linkAutomatically())
                .param("noticeKnown", settings.noticeKnown().toMinutes())
                .param("noticeNew", settings.noticeNew().toMinutes())
                .param("horizon", settings.horizonDays())
                .param("hold", settings.hold().toMinutes())
                .param("cancelUntil", settings.cancelUntil().toMinutes())
                .param("remindBefore", settings.remindBefore().toMinutes())
                .param("open", settings.openAppointments())
                .param("keep", settings.keepUnlinkedDays())
                .param("stale", settings.staleAfter().toMinutes())
                .param("textToo", settings.textToo());
    }
}
