package org.deskbell.pms.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.deskbell.pms.Capability;

/** What a faulty PMS does with a call when nothing goes wrong: the demo PMS's words, answered from its books. */
public final class FaultyOffice {
    private static final int PAGE = 500;

    private final FaultyBooks books;
    private final ZoneId zone;
    private final Set<Capability> able;
    private final List<DemoResource> resources;
    private final AtomicBoolean tellsCancelled = new AtomicBoolean(true);
    private final AtomicBoolean drifts = new AtomicBoolean();

    /** @param able what it says it can do */
    public FaultyOffice(FaultyBooks books, ZoneId zone, Set<Capability> able, List<DemoResource> resources) {
        this.books = books;
        this.zone = zone;
        this.able = Set.copyOf(able);
        this.resources = List.copyOf(resources);
    }

    /** All that the demo PMS can do. */
    public static Set<Capability> all() {
        return Set.of(
                Capability.READ_PATIENTS,
                Capability.READ_PATIENT,
                Capability.READ_SCHEDULE,
                Capability.WRITE_APPOINTMENT,
                Capability.MOVE_APPOINTMENT,
                Capability.CANCEL_APPOINTMENT,
                Capability.CREATE_PATIENT,
                Capability.LOOK_UP);
    }

    /** From now on each page of patients begins with the last of the page before, as when somebody is added meanwhile. */
    public void drift() {
        drifts.set(true);
    }

    /** From now on it does not say which visits were cancelled. */
    public void tellNothingOfCancelled() {
        tellsCancelled.set(false);
    }

    FaultyCall.Reply answer(FaultyCall call) {
        var path = call.what().split("/", -1);
        return switch (call.method() + " " + path[0]) {
            case "GET capabilities" ->
                ok(new DemoWire.Abilities(able.stream().map(Enum::name).toList()));
            case "GET catalogue" -> ok(new DemoWire.Resources(resources));
            case "GET patients" -> patients(call);
            case "POST patients" -> new FaultyCall.Reply(201, new DemoWire.Made(create(call)));
            case "GET busy" -> busy(call);
            case "GET visits" -> ok(found(call.word("onlineKey")));
            case "POST visits" -> written(books.write(visit(call.body(DemoWire.NewVisit.class))));
            case "PUT visits" -> written(books.move(path[1], visit(call.body(DemoWire.NewVisit.class))));
            case "DELETE visits" ->
                books.cancel(path[1], call.word("onlineKey"))
                        ? ok(new DemoWire.Made(path[1]))
                        : FaultyCall.no(422, "There is no such visit in the schedule.");
            default -> FaultyCall.no(404, "not found");
        };
    }

    private static FaultyCall.Reply ok(Object body) {
        return new FaultyCall.Reply(200, body);
    }

    private FaultyCall.Reply patients(FaultyCall call) {
        if (call.asked().containsKey("chart"))
            return some(books.charts().stream().filter(one -> one.chart().equals(call.word("chart"))));
        if (call.asked().containsKey("onlineKey"))
            return some(
                    books.charts().stream().filter(one -> call.word("onlineKey").equals(one.onlineKey())));
        return page(call.word("after"));
    }

    private static FaultyCall.Reply some(Stream<DemoPatient> patients) {
        var found = patients.toList();
        return ok(new DemoWire.Patients(found.size(), found, null, null));
    }

    private FaultyCall.Reply page(String after) {
        var all = books.charts();
        var rest = all.stream()
                .filter(one -> one.chart().compareTo(after) > 0
                        || (drifts.get() && one.chart().equals(after)))
                .limit(PAGE)
                .toList();
        var next = rest.size() < PAGE ? null : rest.getLast().chart();
        return ok(new DemoWire.Patients(all.size(), rest, next, null));
    }

    private String create(FaultyCall call) {
        var asked = call.body(DemoWire.NewPatient.class);
        return books.charts().stream()
                .filter(one -> asked.onlineKey().equals(one.onlineKey()))
                .findFirst()
                .orElseGet(() -> books.file(asked))
                .chart();
    }

    private FaultyCall.Reply busy(FaultyCall call) {
        var from = Instant.parse(call.word("from")).atZone(zone).toLocalDateTime();
        var to = Instant.parse(call.word("to")).atZone(zone).toLocalDateTime();
        return ok(new DemoWire.Busy(
                books.between(from, to).stream().map(this::time).toList()));
    }

    private DemoWire.Time time(DemoVisit visit) {
        return new DemoWire.Time(
                visit.id(),
                visit.providerId(),
                visit.operatoryId(),
                visit.startsAt().atZone(zone).toInstant(),
                visit.endsAt().atZone(zone).toInstant(),
                visit.onlineKey());
    }

    private DemoWire.Found found(String onlineKey) {
        return new DemoWire.Found(
                books.keyed(onlineKey).stream().map(DemoVisit::id).toList(),
                tellsCancelled.get() ? books.cancelled(onlineKey) : null);
    }

    private static DemoVisit visit(DemoWire.NewVisit asked) {
        return new DemoVisit(
                "",
                asked.chart(),
                asked.providerId(),
                asked.operatoryId(),
                asked.typeId(),
                asked.startsAt(),
                asked.startsAt().plusMinutes(asked.minutes()),
                asked.note(),
                asked.onlineKey());
    }

    private static FaultyCall.Reply written(DemoVisitOutcome outcome) {
        return switch (outcome) {
            case DemoVisitOutcome.Written(var visit) -> new FaultyCall.Reply(201, new DemoWire.Made(visit.id()));
            case DemoVisitOutcome.Taken(var words) -> FaultyCall.no(409, words);
            case DemoVisitOutcome.Refused(var words) -> FaultyCall.no(422, words);
        };
    }
}
