package org.deskbell.writeback;

import static java.util.Objects.requireNonNull;
import static org.deskbell.House.room;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.PmsLink;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.DemoVisit;
import org.jspecify.annotations.Nullable;

/** What a PMS does to its records while somebody is linked to them: backups restored, ids given anew, merges in chains and
 * circles; played by seed on a {@link FaultyTrial}. */
public final class FaultyRecords {
    private static final int AT_ONCE = 10;
    private static final String[] FIRST = {"Abigail", "John", "Martha", "James", "Dolley", "Samuel", "Betsy", "Patrick"
    };
    private static final String[] LAST = {"Adams", "Henry", "Ross", "Madison", "Revere", "Hancock", "Schuyler", "Burr"};

    private final FaultyTrial trial;
    private final Random random;
    private int people;

    public FaultyRecords(FaultyTrial trial, long seed) {
        this.trial = trial;
        this.random = new Random(seed);
    }

    /** What came of merges.
     *
     * @param astray links that do not lead to the record that is left
     * @param amiss visits that do not stand under it exactly once */
    public record Merged(int merges, int chains, int circles, int astray, int amiss) {}

    /** What came of restored backups.
     *
     * @param wrong visits that were written into a record whose person changed, and links to records that are gone
     * @param amiss visits of people whose record was in the backup that do not stand under it exactly once */
    public record Restored(int wrong, int amiss) {}

    private Demographics somebody() {
        var number = people++;
        var first = FIRST[number % FIRST.length] + letters(number);
        return new Demographics(
                PersonName.of(first, LAST[random.nextInt(LAST.length)] + letters(number / 2)),
                LocalDate.of(1950, 1, 1).plusDays(number * 97L % 20_000),
                number % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                new Contact(null, null, "somebody%d@example.com".formatted(number)),
                new PostalAddress(number + " Elm Street", "Denver", "CO", "80202"));
    }

    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 26))
                .collect(StringBuilder::new, (text, letter) -> text.append((char) letter), StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** Backups restored one after another, each after somebody was linked to a record made since; then mostly somebody else gets
     * that record's id. Beside him there is each time somebody whose record was there before. */
    public Restored restores(int restores) {
        var wrong = 0;
        var visits = new HashMap<OnlineAppointment.Id, PmsPatientId>();
        for (var i = 0; i < restores; i++) {
            var before = somebody();
            var record = trial.books.add(before);
            wrong += restore(() -> visits.put(linked(before, record), record));
        }
        return new Restored(wrong, amiss(visits));
    }

    private OnlineAppointment.Id linked(Demographics who, PmsPatientId record) {
        var visit = trial.enter(who);
        trial.link(trial.get(visit).patient(), record);
        return visit;
    }

    private int amiss(Map<OnlineAppointment.Id, PmsPatientId> visits) {
        var standing = StandingThere.in(trial);
        return (int) visits.entrySet().stream()
                .filter(visit -> !isOnce(standing.of(visit.getKey()), visit.getValue()))
                .count();
    }

    private static boolean isOnce(List<DemoVisit> there, PmsPatientId record) {
        return there.size() == 1 && record.value().equals(there.getFirst().chart());
    }

    private int restore(Runnable beside) {
        var backup = trial.books.backup();
        var who = somebody();
        var chart = trial.books.add(who);
        trial.refresh();
        var first = linked(who, chart);
        beside.run();
        if (random.nextBoolean()) trial.tick(Duration.ofSeconds(1));

        trial.books.restore(backup);
        var isGivenAnew = random.nextInt(4) > 0;
        if (isGivenAnew) trial.books.add(random.nextBoolean() ? somebody() : twin(who));
        if (!trial.reads(Capability.READ_PATIENT) || random.nextBoolean()) trial.refresh();
        var second = trial.enterAgain(trial.get(first).patient());
        trial.rest();
        return under(chart, List.of(first, second)) + (isGivenAnew ? 0 : linked(first, chart));
    }

    /** Born the same day, with another first name and of the other sex. */
    private Demographics twin(Demographics of) {
        var other = of.sex() == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
        var name = PersonName.of(
                other == Sex.MALE ? "Quincy" : "Wilhelmina", of.name().last());
        return new Demographics(name, of.born(), other, of.contact(), of.address());
    }

    private int under(PmsPatientId chart, List<OnlineAppointment.Id> visits) {
        var standing = StandingThere.in(trial);
        return (int) visits.stream()
                .flatMap(visit -> standing.of(visit).stream())
                .filter(visit -> chart.value().equals(visit.chart()))
                .count();
    }

    private int linked(OnlineAppointment.Id visit, PmsPatientId chart) {
        return link(visit) instanceof PmsLink.Linked(var record) && record.equals(chart) ? 1 : 0;
    }

    private PmsLink link(OnlineAppointment.Id visit) {
        return trial.in(
                () -> room(OnlinePatients.class).get(trial.get(visit).patient()).link());
    }

    private record Chain(
            Demographics who, OnlineAppointment.@Nullable Id visit, List<PmsPatientId> records, boolean isCircle) {
        OnlineAppointment.Id booked() {
            return requireNonNull(visit);
        }

        PmsPatientId end() {
            return records.getLast();
        }
    }

    /** Merges in chains of up to five, each sixth in a circle, a few chains a refresh. */
    public Merged merges(int merges) {
        var done = 0;
        var chains = new ArrayList<Chain>();
        var visits = new HashMap<OnlineAppointment.Id, PmsPatientId>();
        while (done < merges) {
            var some = new ArrayList<Chain>();
            for (var i = 0; i < AT_ONCE; i++) some.add(recorded());
            trial.refresh();
            some.replaceAll(this::begun);
            trial.tick(Duration.ofSeconds(1));
            for (var chain : some) done += merge(chain);
            trial.refresh();
            some.stream().filter(chain -> !chain.isCircle()).forEach(chain -> {
                visits.put(chain.booked(), chain.end());
                visits.put(trial.enterAgain(trial.get(chain.booked()).patient()), chain.end());
            });
            chains.addAll(some);
        }
        trial.rest();
        var circles = (int) chains.stream().filter(Chain::isCircle).count();
        var astray = (int) chains.stream().filter(this::isAstray).count();
        return new Merged(done, chains.size() - circles, circles, astray, amiss(visits));
    }

    /** Somebody with several records. */
    private Chain recorded() {
        var who = somebody();
        var records = new ArrayList<PmsPatientId>();
        for (var i = 0; i < 2 + random.nextInt(5); i++) records.add(trial.books.add(who));
        return new Chain(who, null, records, random.nextInt(6) == 0);
    }

    /** He has booked and is linked to the first of them. */
    private Chain begun(Chain recorded) {
        var visit = linked(recorded.who(), recorded.records().getFirst());
        return new Chain(recorded.who(), visit, recorded.records(), recorded.isCircle());
    }

    private int merge(Chain chain) {
        var records = chain.records();
        for (var i = 0; i + 1 < records.size(); i++) trial.books.merge(records.get(i), records.get(i + 1));
        if (chain.isCircle()) trial.books.merge(chain.end(), records.getFirst());
        return chain.isCircle() ? records.size() : records.size() - 1;
    }

    private boolean isAstray(Chain chain) {
        return switch (link(chain.booked())) {
            case PmsLink.Linked(var record) -> chain.isCircle() || !record.equals(chain.end());
            case PmsLink.Unlinked() -> !chain.isCircle();
        };
    }
}
