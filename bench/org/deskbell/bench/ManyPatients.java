package org.deskbell.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Setting;
import org.deskbell.pms.Visit;
import org.jspecify.annotations.Nullable;

/** A PMS that makes its patients up while it is asked, so that it is as fast as one can be: what is measured is ours. */
final class ManyPatients implements Pms, Connector {
    static final String KIND = "bench";
    private static final int PAGE = 1_000;
    private static final String[] BEGINNINGS = {
        "Al", "Ber", "Cor", "Dan", "El", "Far", "Gar", "Hol", "Is", "Jan", "Kel", "Lin"
    };
    private static final String[] MIDDLES = {
        "a", "ber", "co", "den", "el", "fo", "gar", "hi", "in", "ke", "la", "mo", "ni", "ro"
    };
    private static final String[] ENDS = {
        "son", "ton", "man", "berg", "ley", "ford", "well", "er", "in", "ova", "ez", "s", "ham"
    };
    private static final String[] FIRSTS = {
        "a", "bel", "ce", "dor", "e", "fi", "gi", "ha", "i", "jo", "ka", "li", "ma", "no"
    };

    private volatile int count;
    private volatile int version;

    /** How many it has, and how often one of a hundred was changed. */
    void become(int patients, int changes) {
        count = patients;
        version = changes;
    }

    int count() {
        return count;
    }

    /** How often this one was changed. */
    int version(int number) {
        return number % 100 == 0 ? version : 0;
    }

    PmsPatient patient(int number) {
        var mixed = mix(number);
        var last = pick(BEGINNINGS, mixed)
                + pick(MIDDLES, mixed >>> 8)
                + pick(MIDDLES, mixed >>> 16)
                + pick(ENDS, mixed >>> 24);
        var first = capital(pick(FIRSTS, mixed >>> 32) + pick(MIDDLES, mixed >>> 40) + (mixed % 2 == 0 ? "" : "n"));
        var who = new Demographics(
                new PersonName(last, first, mixed % 3 == 0 ? "M" : null, null, null),
                LocalDate.ofEpochDay(-14_000 + Math.floorMod(mixed >>> 20, 33_000)),
                mixed % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                new Contact(
                        "307%07d".formatted(Math.floorMod(mixed + version(number) * 7L, 10_000_000)),
                        mixed % 4 == 0 ? "406%07d".formatted(Math.floorMod(mixed >>> 12, 10_000_000)) : null,
                        mixed % 4 == 1
                                ? null
                                : "%s.%s%d@example.org"
                                        .formatted(first, last, number % 1_000)
                                        .toLowerCase(Locale.ROOT)),
                new PostalAddress(
                        Math.floorMod(mixed >>> 30, 900) + 1 + " " + pick(BEGINNINGS, mixed >>> 44)
                                + pick(ENDS, mixed >>> 50) + " Street",
                        "Sheridan",
                        "WY",
                        "%05d".formatted(82_000 + Math.floorMod(mixed >>> 36, 900))));
        return new PmsPatient(
                new PmsPatientId("C%08d".formatted(number)), who, true, Instant.EPOCH.plusSeconds(number), null);
    }

    private static String pick(String[] of, long mixed) {
        return of[(int) Math.floorMod(mixed, (long) of.length)];
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static long mix(int number) {
        var mixed = number * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xd6e8feb86659fd93L;
        return mixed ^ (mixed >>> 32);
    }

    @Override
    public PatientPage patients(@Nullable String after) {
        var from = after == null ? 0 : Integer.parseInt(after);
        var to = Math.min(from + PAGE, count);
        var page = new ArrayList<PmsPatient>(to - from);
        for (var number = from; number < to; number++) page.add(patient(number));
        return new PatientPage(page, count, to < count ? String.valueOf(to) : null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Setting> asks() {
        return List.of();
    }

    @Override
    public Pms connect(Map<String, String> settings) {
        return this;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_PATIENTS);
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(List.of());
    }

    @Override
    public List<BusyTime> busy(Instant from, Instant to) {
        return List.of();
    }

    @Override
    public PmsAnswer write(Visit visit) {
        return new PmsAnswer.Refused("only reads");
    }

    @Override
    public PmsAnswer cancel(String ref, String onlineKey) {
        return new PmsAnswer.Refused("only reads");
    }

    @Override
    public PmsAnswer createPatient(String onlineKey, Demographics who) {
        return new PmsAnswer.Refused("only reads");
    }

    @Override
    public Optional<String> findVisit(String onlineKey) {
        return Optional.empty();
    }

    @Override
    public Optional<PmsPatient> findPatient(String onlineKey) {
        return Optional.empty();
    }
}
