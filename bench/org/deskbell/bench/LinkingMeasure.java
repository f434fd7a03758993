package org.deskbell.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.deskbell.bench.Bench.say;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deskbell.audit.Actor;
import org.deskbell.patients.OnlinePatient.Insurance;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.Registration;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.tenancy.CurrentPractice;

/** How long it takes over HTTP to ask who a person may be in a long list, and to find records by a name; one client. */
final class LinkingMeasure {
    private static final int LIST = 100_000;
    private static final int PEOPLE = 500;
    private static final int WARM_UP = 3_000;
    private static final int ASKED = 2_000;
    private static final double MOST_MILLIS = 50;
    /** So that people are from all over the list. */
    private static final int STEP = 7_919;

    private static final Insurance NONE = new Insurance(null, null);

    private final Bench.Options options;
    private final Bench.Goals goals;

    LinkingMeasure(Bench.Options options, Bench.Goals goals) {
        this.options = options;
        this.goals = goals;
    }

    void run() {
        var size = options.patients() > 0 ? options.patients() : LIST;
        try (var stage = Stage.open(Path.of("target", "bench"))) {
            var database = stage.database("linking");
            var practice = BenchPractice.forBench(database);
            try (var lists = LongLists.open(database)) {
                lists.pms().become(size, 0);
                say("%,d records read in %.0f s", size, lists.refresh(lists.connected(practice.id())));
                var people = CurrentPractice.call(practice.id(), () -> registered(lists, size));
                // As autovacuum does within minutes.
                Stage.execute(database, "vacuum analyze");
                measure("candidates", size, lists.port(), number -> practice.asStaff(candidates(people, number)));
                measure("Find", size, lists.port(), number -> practice.asStaff(find(lists.pms(), number, size)));
            }
        }
    }

    private void measure(String what, int size, int port, IntFunction<Call> call) {
        var next = new AtomicInteger();
        Load.exactly(port, 1, WARM_UP, () -> call.apply(next.getAndIncrement()));
        var heard = Load.exactly(port, 1, ASKED, () -> call.apply(next.getAndIncrement()));
        if (heard.count(200) != ASKED) throw new IllegalStateException("Not all were answered: " + heard.statuses());
        say("%-12s p50 %6.1f, p99 %6.1f ms (%,d)", what, heard.millis(0.5), heard.millis(0.99), heard.count());
        goals.most("%s over HTTP among %,d, p99 ms".formatted(what, size), heard.millis(0.99), MOST_MILLIS);
    }

    private static List<UUID> registered(LongLists lists, int size) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> new Registration(
                        online(lists.pms().patient(at(number, size)).who(), number), NONE, null))
                .map(registration -> lists.room(OnlinePatients.class)
                        .enter(registration, new Actor.Rule("benchmark"))
                        .id()
                        .value())
                .toList();
    }

    private static int at(int number, int size) {
        return Math.floorMod(number * STEP, size);
    }

    /** A third as in the list, a third with another telephone, a third with a slip in the name and without e-mail. */
    private static Demographics online(Demographics who, int number) {
        var name = who.name();
        var contact = who.contact();
        return switch (number % 3) {
            case 0 -> who;
            case 1 ->
                new Demographics(
                        name,
                        who.born(),
                        who.sex(),
                        new Contact("503555%04d".formatted(number), null, contact.email()),
                        who.address());
            default ->
                new Demographics(
                        new PersonName(name.last() + "e", name.first(), null, null, null),
                        who.born(),
                        who.sex(),
                        new Contact(contact.mobile(), null, null),
                        who.address());
        };
    }

    private static Call candidates(List<UUID> people, int number) {
        return Call.get("/api/v1/online-patients/" + people.get(number % people.size()) + "/candidates");
    }

    /** In turn: both names, both the other way round, a slip, and the beginning of a last name. */
    private static Call find(ManyPatients pms, int number, int size) {
        var name = pms.patient(at(number, size)).who().name();
        var typed = switch (number % 4) {
            case 0 -> name.last() + ", " + name.first();
            case 1 -> name.first() + " " + name.last();
            case 2 -> name.last() + "e, " + name.first();
            default -> name.last().substring(0, 4);
        };
        return Call.get("/api/v1/pms-patients?q=" + URLEncoder.encode(typed, UTF_8));
    }
}
