package org.deskbell.pms.hl7;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.deskbell.pms.Pms.PatientPage;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the current practice's PMS has told of patients, as whoever would ask the PMS finds it. */
@Component
class PatientsTold {
    /** As long as the first list of a large practice takes. */
    private static final Duration FIRST_LIST = Duration.ofHours(2);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int PAGE = 500;

    private final FeedTable feeds;
    private final ToldPatientTable patients;
    private final SentTable sent;
    private final Clock clock;

    PatientsTold(FeedTable feeds, ToldPatientTable patients, SentTable sent, Clock clock) {
        this.feeds = feeds;
        this.patients = patients;
        this.sent = sent;
        this.clock = clock;
    }

    /** @throws PmsSilent if it has told nothing for longer than it is quiet at the most */
    void mustNotBeSilent(String source, Duration quiet) throws PmsSilent {
        var longAgo = clock.instant().minus(quiet);
        if (feeds.heard(source).filter(heard -> heard.at().isBefore(longAgo)).isPresent())
            throw new PmsSilent("The PMS has told nothing for more than " + quiet.toHours() + " hours.");
    }

    /** @throws PmsSilent while the PMS tells its list for the first time: half of it would be taken for all */
    PatientPage page(String source, @Nullable String after) throws PmsSilent {
        var number = after == null ? mark(source) : null;
        if (after == null) mustNotBeBeginning(source);
        var page = patients.page(source, after == null ? "" : after, PAGE);
        var next = page.size() < PAGE ? null : page.getLast().id().value();
        return new PatientPage(page, Math.toIntExact(patients.count(source)), next, number);
    }

    private String mark(String source) {
        return String.valueOf(feeds.heard(source).map(FeedTable.Heard::number).orElse(0L));
    }

    private void mustNotBeBeginning(String source) throws PmsSilent {
        var now = clock.instant();
        var begins = feeds.heard(source)
                .filter(heard -> heard.begunAt().isAfter(now.minus(FIRST_LIST)))
                .filter(heard -> heard.at().isAfter(now.minus(PAUSE)));
        if (begins.isPresent())
            throw new PmsSilent("The PMS is telling its first list, which is read once it pauses for a minute.");
    }

    /** @param after number and id of the last of the page before, parted by a blank */
    PatientPage changed(String source, String mark, @Nullable String after) {
        var number = after == null ? mark(source) : null;
        var at = after == null ? Long.parseLong(mark) + 1 : Long.parseLong(after.substring(0, after.indexOf(' ')));
        var behind = after == null ? "" : after.substring(after.indexOf(' ') + 1);
        var page = patients.changed(source, at, behind, PAGE);
        var next = page.size() < PAGE
                ? null
                : page.getLast().number() + " " + page.getLast().record().id();
        return new PatientPage(
                page.stream().map(ToldPatientTable.Numbered::record).toList(), null, next, number);
    }

    Optional<PmsPatient> patient(String source, String id) {
        return patients.find(source, id).filter(told -> !told.deleted()).map(ToldPatient::record);
    }

    /** Whether it told that it has the record no more. */
    boolean isDeleted(String source, String id) {
        return patients.find(source, id).filter(ToldPatient::deleted).isPresent();
    }

    /** The record beside whose number the PMS keeps our key, as far as it told. */
    Optional<PmsPatient> withKey(String source, String onlineKey) {
        return patients.withKey(source, onlineKey);
    }

    /** The same, where what was told is all that can be known.
     *
     * @throws PmsSilent if it has told of no patient at all since that was sent */
    Optional<PmsPatient> patientWithKey(String source, String onlineKey) throws PmsSilent {
        var found = withKey(source, onlineKey);
        var own = sent.find(source, onlineKey);
        if (found.isEmpty()
                && own.filter(one -> one.isOld(clock.instant())).isPresent()
                && !patients.isHeardSince(source, own.get().surelyBefore())) throw Sent.nothingSince();
        return found;
    }
}
