package org.deskbell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.deskbell.pms.demo.ChartNumber;
import org.deskbell.pms.demo.DemoPatient;
import org.jspecify.annotations.Nullable;

/**
 * Makes the patients of a demo practice by chance: families under one roof, twins, father and son of one name, namesakes,
 * records kept twice. The same seed and day make the same people.
 */
final class DemoPeople {
    private static final DemoNames LAST = DemoNames.read("surnames.csv");
    private static final DemoNames FEMALE = DemoNames.read("given_female.csv");
    private static final DemoNames MALE = DemoNames.read("given_male.csv");

    private final DemoPractice demo;
    private final LocalDate today;
    private final Random chance;
    private final List<DemoPatient> made = new ArrayList<>();
    private final Set<String> charts = new HashSet<>();

    private DemoPeople(DemoPractice demo, LocalDate today) {
        this.demo = demo;
        this.today = today;
        this.chance = new Random(demo.seed());
    }

    static List<DemoPatient> of(DemoPractice demo, LocalDate today, int count) {
        var people = new DemoPeople(demo, today);
        people.jeffersons();
        while (people.made.size() < count) people.household();
        return List.copyOf(people.made);
    }

    /** Whom the story needs on file: a boy of the name that books online, and a woman of half of it. */
    private void jeffersons() {
        var roof = DemoHousehold.of("Jefferson", demo, chance);
        keep(record(roof, "Peter", null, LocalDate.of(2012, 2, 29), "M", null, "jefferson.home@example.com"));
        keep(record(
                DemoHousehold.of("Jefferson-Bell", demo, chance),
                "Tamsin",
                "R",
                LocalDate.of(1984, 9, 3),
                "F",
                DemoHousehold.phone(demo.areaCode(), chance),
                null));
    }

    private void household() {
        var roof = DemoHousehold.of(lastName(), demo, chance);
        var father = one(8) < 6 ? adult(roof, "M") : null;
        var mother = father == null || one(8) < 5 ? adult(roof, "F") : null;
        var parent = mother == null ? father : mother;
        if (parent != null && one(8) < 4) children(roof, father, parent);
        if (one(100) == 0 && parent != null) twice(parent);
        if (one(60) == 0 && parent != null) namesake(parent);
    }

    private String lastName() {
        while (true) {
            var drawn = LAST.draw(chance);
            var letters = drawn.toLowerCase(Locale.ROOT);
            if (demo.reservedLetters().stream().noneMatch(letters::startsWith)) return drawn;
        }
    }

    private DemoPatient adult(DemoHousehold roof, String sex) {
        var first = first(sex);
        var mail = switch (one(4)) {
            case 0 -> null;
            case 1 -> roof.mailbox() + "@example.net";
            default ->
                "%s.%s%s@example.com"
                        .formatted(first, roof.lastName(), one(3) == 0 ? one(100) : "")
                        .toLowerCase(Locale.ROOT);
        };
        var mobile = one(8) < 7 ? DemoHousehold.phone(demo.areaCode(), chance) : null;
        return keep(record(roof, first, middle(), born(19, 88), sex, mobile, mail));
    }

    private void children(DemoHousehold roof, @Nullable DemoPatient father, DemoPatient parent) {
        var count = 1 + one(3);
        var born = born(1, 17);
        for (var child = 0; child < count; child++) {
            var sex = one(2) == 0 ? "F" : "M";
            var shared = one(8) < 5;
            keep(record(
                    roof,
                    first(sex),
                    middle(),
                    born,
                    sex,
                    shared ? parent.mobile() : null,
                    shared ? parent.email() : null));
            // Once in a while the next one is a twin.
            if (one(25) > 0) born = born(1, 17);
        }
        if (father != null && one(20) == 0) junior(father);
    }

    private void junior(DemoPatient father) {
        var at = made.indexOf(father);
        made.set(at, changed(father, father.chart(), father.birthDate(), "Sr"));
        keep(changed(father, "", born(1, 30), "Jr"));
    }

    /** The same person on file once more, as it happens when nobody searches first. */
    private void twice(DemoPatient patient) {
        keep(changed(patient, "", patient.birthDate(), null));
    }

    /** Somebody else of the same name. */
    private void namesake(DemoPatient patient) {
        var roof = DemoHousehold.of(patient.lastName(), demo, chance);
        var mobile = DemoHousehold.phone(demo.areaCode(), chance);
        keep(record(roof, patient.firstName(), middle(), born(19, 88), patient.sex(), mobile, null));
    }

    private DemoPatient keep(DemoPatient patient) {
        var chart = ChartNumber.next(patient.lastName(), patient.firstName(), charts::contains);
        charts.add(chart);
        var numbered = patient.withChart(chart);
        made.add(numbered);
        return numbered;
    }

    private DemoPatient record(
            DemoHousehold roof,
            String first,
            @Nullable String middle,
            LocalDate born,
            String sex,
            @Nullable String mobile,
            @Nullable String mail) {
        return new DemoPatient(
                "",
                roof.lastName(),
                first,
                middle,
                null,
                null,
                born,
                sex,
                mobile,
                roof.homePhone(),
                mail,
                roof.street(),
                roof.town(),
                roof.region(),
                roof.postcode(),
                one(16) > 0,
                createdAt(),
                one(5) == 0 ? null : today.minusDays(1 + one(1_400)),
                null,
                null);
    }

    private DemoPatient changed(DemoPatient of, String chart, @Nullable LocalDate born, @Nullable String suffix) {
        return new DemoPatient(
                chart,
                of.lastName(),
                of.firstName(),
                null,
                null,
                suffix,
                born,
                of.sex(),
                suffix == null ? null : of.mobile(),
                of.homePhone(),
                of.email(),
                of.street(),
                of.city(),
                of.region(),
                of.postcode(),
                of.active(),
                createdAt(),
                of.lastVisit(),
                null,
                null);
    }

    private Instant createdAt() {
        return today.minusDays(30 + one(5_000)).atTime(8 + one(9), one(60)).toInstant(ZoneOffset.UTC);
    }

    private String first(String sex) {
        return (sex.equals("F") ? FEMALE : MALE).draw(chance);
    }

    private @Nullable String middle() {
        return one(2) == 0 ? null : first(one(2) == 0 ? "F" : "M").substring(0, 1);
    }

    private LocalDate born(int youngest, int oldest) {
        return today.minusYears(youngest).minusDays(one((oldest - youngest) * 365));
    }

    private int one(int of) {
        return chance.nextInt(of);
    }
}
