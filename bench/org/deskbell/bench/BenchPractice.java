package org.deskbell.bench;

import static org.deskbell.practice.OnlineAppointmentType.Mode.BOOK;
import static org.deskbell.practice.OnlineAppointmentType.Mode.REQUEST;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.audit.Actor;
import org.deskbell.people.PostalAddress;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.practice.WeeklyHours;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The practice that is measured or tormented, set up through the product's own verbs: providers with their chairs, at work
 * on weekdays from 8 to 12 and 13 to 17, some types, a staff user with a token, and a demo PMS that was read.
 */
record BenchPractice(PracticeId id, String slug, List<Kind> kinds, List<Seat> seats) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final int PROVIDERS = 50;
    static final int HORIZON_DAYS = 366;
    private static final Actor BENCH = new Actor.Rule("benchmark");
    private static final String SLUG = "bench";

    /** What the demo PMS asks programs for. */
    static final String PMS_KEY = "bench";
    /** A patient that the demo PMS knows. */
    static final String CHART = "BENPA000";

    /** A provider and the chair. */
    record Seat(UUID provider, UUID operatory, String name) {}

    /** A reason for a visit. */
    record Kind(UUID id, int minutes, OnlineAppointmentType.Mode mode) {
        static Kind of(int minutes, OnlineAppointmentType.Mode mode) {
            return new Kind(UUID.randomUUID(), minutes, mode);
        }
    }

    /** For the benchmark: fifty providers, each with a chair of his own, and one type of half an hour. */
    static BenchPractice forBench(DatabaseAddress database) {
        var seats = IntStream.range(0, PROVIDERS)
                .mapToObj(number -> new Seat(UUID.randomUUID(), UUID.randomUUID(), "Dr. Bench " + number));
        return open(database, new BenchPractice(PracticeId.fresh(), SLUG, List.of(Kind.of(30, BOOK)), seats.toList()));
    }

    /** For the torture: six providers, two of whom share a chair, and types of unequal lengths, one of them on request. */
    static BenchPractice forTorture(DatabaseAddress database) {
        return open(database, tormented(SLUG));
    }

    private static BenchPractice tormented(String slug) {
        var shared = UUID.randomUUID();
        var seats = IntStream.range(0, 6)
                .mapToObj(number ->
                        new Seat(UUID.randomUUID(), number < 2 ? shared : UUID.randomUUID(), "Dr. Torment " + number));
        return new BenchPractice(
                PracticeId.fresh(),
                slug,
                List.of(Kind.of(15, BOOK), Kind.of(30, BOOK), Kind.of(45, BOOK), Kind.of(30, REQUEST)),
                seats.toList());
    }

    /** For write-backs: as many of the same, each with a PMS of its own, which was read; who is certain is linked by rule, and in
     * every other one who is new is created in the PMS. */
    static List<BenchPractice> forWrites(DatabaseAddress database, List<Map<String, String>> pms) {
        var practices = IntStream.range(0, pms.size())
                .mapToObj(number -> tormented(SLUG + number))
                .toList();
        inside(database, deskbell -> {
            for (var number = 0; number < practices.size(); number++) {
                var practice = practices.get(number);
                var its = pms.get(number);
                var creates = number % 2 == 0;
                CurrentPractice.run(practice.id, () -> {
                    practice.setUp(deskbell);
                    practice.write(deskbell, its, creates);
                });
            }
        });
        return practices;
    }

    private void write(ConfigurableApplicationContext deskbell, Map<String, String> pms, boolean creates) {
        deskbell.getBean(Practices.class)
                .change(
                        usual -> usual.with(to -> {
                            to.createPatientsAutomatically = creates;
                            to.linkAutomatically = true;
                        }),
                        BENCH);
        read(deskbell, new PmsConnectionDraft("demo", "Faulty PMS", pms));
    }

    private static BenchPractice open(DatabaseAddress database, BenchPractice practice) {
        inside(
                database,
                deskbell -> CurrentPractice.run(practice.id, () -> {
                    practice.setUp(deskbell);
                    practice.readDemoPms(deskbell);
                }));
        return practice;
    }

    private static void inside(DatabaseAddress database, Consumer<ConfigurableApplicationContext> work) {
        try (var deskbell = InProcess.start(database, Map.of())) {
            work.accept(deskbell);
        }
    }

    private void setUp(ConfigurableApplicationContext deskbell) {
        deskbell.getBean(Practices.class).setUp(described(slug));
        deskbell.getBean(Practices.class).change(BenchPractice::settings, BENCH);
        var providers = deskbell.getBean(Providers.class);
        for (var number = 0; number < seats.size(); number++) furnish(providers, seats.get(number), number);
        kinds.forEach(kind -> deskbell.getBean(AppointmentTypes.class).save(type(kind), BENCH));
        var staff = deskbell.getBean(StaffUsers.class);
        var manager = staff.add("Bea Bench", "bea@" + slug + ".example", token(), StaffUser.Role.OFFICE_MANAGER);
        deskbell.getBean(ProgramTokens.class).admit(manager.id(), token(), "bench");
    }

    private static Practice described(String slug) {
        return new Practice(
                slug,
                "Bench Clinic",
                ZONE,
                "(207) 555-0100",
                "desk@bench.example",
                new PostalAddress("1 Bench Street", "Portland", "ME", "04101"),
                "Monday to Friday, 8 to 5",
                "");
    }

    /** What the office manager's programs show. */
    private String token() {
        return slug + ".office-manager";
    }

    Call asStaff(Call call) {
        return call.with("Authorization", "Bearer " + token());
    }

    /** Where its patients come in. */
    String door() {
        return "/api/v1/practices/" + slug;
    }

    UUID type() {
        return kinds.getFirst().id();
    }

    /** Every time is shown, from now on, and the PMS's data is good for a day. */
    private static SchedulerSettings settings(SchedulerSettings usual) {
        return usual.with(to -> {
            to.online = true;
            to.firstOnly = false;
            to.showCounts = true;
            to.lookWithoutSignIn = true;
            to.proveContact = false;
            to.noticeKnown = Duration.ZERO;
            to.noticeNew = Duration.ZERO;
            to.horizonDays = HORIZON_DAYS;
            to.staleAfter = Duration.ofDays(1);
        });
    }

    private static void furnish(Providers providers, Seat seat, int number) {
        var provider = new Provider(new Provider.Id(seat.provider), seat.name, "P" + number);
        var operatory = new Operatory(new Operatory.Id(seat.operatory), "Room " + number, "Main office", "R" + number);
        providers.add(provider);
        if (providers.operatories().stream().noneMatch(one -> one.id().equals(operatory.id())))
            providers.add(operatory);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            providers.add(hours(provider, operatory, day, 8, 12), BENCH);
            providers.add(hours(provider, operatory, day, 13, 17), BENCH);
        }
    }

    private static WeeklyHours hours(Provider provider, Operatory operatory, DayOfWeek day, int from, int to) {
        return new WeeklyHours(
                new WeeklyHours.Id(UUID.randomUUID()),
                provider.id(),
                operatory.id(),
                day,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0));
    }

    private OnlineAppointmentType type(Kind kind) {
        return new OnlineAppointmentType(
                new OnlineAppointmentType.Id(kind.id),
                "Visit of %d minutes (%s)".formatted(kind.minutes, kind.mode),
                kind.minutes,
                true,
                true,
                kind.mode,
                "Please bring your insurance card.",
                "VISIT",
                true,
                seats.stream().map(seat -> new Provider.Id(seat.provider)).toList());
    }

    private void readDemoPms(ConfigurableApplicationContext deskbell) {
        deskbell.getBean(DemoOffice.class).open("Bench Clinic", ZONE, PMS_KEY);
        deskbell.getBean(DemoResources.class)
                .add(IntStream.range(0, seats.size())
                        .boxed()
                        .flatMap(number -> Stream.of(
                                new DemoResource(
                                        Catalogue.Kind.PROVIDER, "P" + number, "Bench " + number, null, "R" + number),
                                new DemoResource(Catalogue.Kind.OPERATORY, "R" + number, "Room " + number, null, null)))
                        .toList());
        deskbell.getBean(DemoPatients.class).add(List.of(onFile()));
        read(deskbell, new PmsConnectionDraft("demo", "Demo PMS", Map.of("practice", SLUG, "key", PMS_KEY)));
    }

    private static void read(ConfigurableApplicationContext deskbell, PmsConnectionDraft pms) {
        deskbell.getBean(PmsConnections.class).connect(pms, BENCH);
        deskbell.getBean(Refreshes.class).ask(BENCH);
        deskbell.getBeansOfType(BackgroundWork.class).values().stream()
                .filter(work -> work.name().equals("refresh"))
                .forEach(BackgroundWork::drain);
        if (deskbell.getBean(Refreshes.class).latestDone().isEmpty())
            throw new IllegalStateException("The PMS was not read.");
    }

    private static DemoPatient onFile() {
        return new DemoPatient(
                CHART,
                "Bench",
                "Pat",
                null,
                null,
                null,
                null,
                "UNKNOWN",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
