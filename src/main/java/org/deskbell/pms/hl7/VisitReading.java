package org.deskbell.pms.hl7;

import static org.deskbell.pms.Catalogue.Kind.APPOINTMENT_TYPE;
import static org.deskbell.pms.Catalogue.Kind.OPERATORY;
import static org.deskbell.pms.Catalogue.Kind.PROVIDER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.Catalogue.Entry;
import org.deskbell.pms.Catalogue.Kind;
import org.jspecify.annotations.Nullable;

/** The visit of an SIU message: SCH-1 and -2 say which, the rest when, with whom, where and as what. */
record VisitReading(Hl7Message message, Fields sch, Moments moments) {
    private static final int PLACER = 1;
    private static final int FILLER = 2;
    private static final int REASON = 7;
    private static final int TYPE = 8;
    private static final int STATUS = 25;

    /** @throws Unreadable if the message has no SCH */
    static VisitReading of(Hl7Message message, Moments moments) throws Unreadable {
        return new VisitReading(message, message.get("SCH"), moments);
    }

    /** What the PMS calls it; the id of who asked for it, where the PMS has none of its own.
     *
     * @throws Unreadable if it has neither */
    String id() throws Unreadable {
        var id = hasOwnId() ? sch.text(FILLER) : placer();
        if (id.isEmpty()) throw sch.wrong(FILLER, Fault.MISSING);
        return sch.id(FILLER, id);
    }

    /** Whether the PMS says its own id, and not only that of who asked for it. */
    boolean hasOwnId() {
        return !sch.text(FILLER).isEmpty();
    }

    /** The id of who asked for it; empty if there is none.
     *
     * @throws Unreadable if it is longer than any */
    String placer() throws Unreadable {
        return sch.id(PLACER, sch.text(PLACER));
    }

    /** What the message does not say stays as it was: the length too, where the visit begins at another time.
     *
     * @param patientId whose it is, if the message says so
     * @throws Unreadable if it is to take its time and nobody knows when */
    ToldVisit over(Optional<ToldVisit> before, boolean stands, @Nullable String patientId, @Nullable Instant saidAt)
            throws Unreadable {
        var time = new VisitTime(message, sch, moments);
        var starts = time.start().or(() -> before.map(ToldVisit::startsAt));
        var ends = time.end()
                .or(() -> starts.flatMap(at -> before.flatMap(ToldVisit::length).map(at::plus)));
        var standing = stands && ToldVisit.isStanding(sch.text(STATUS));
        if (standing && (starts.isEmpty() || ends.isEmpty() || !starts.get().isBefore(ends.get())))
            throw sch.wrong(VisitTime.TIMING, starts.isEmpty() ? Fault.MISSING : Fault.TYPE);
        var id = id();
        return new ToldVisit(
                hasOwnId() ? id : before.map(ToldVisit::id).orElse(id),
                placer(before, patientId),
                patientId == null ? before.map(ToldVisit::patientId).orElse(null) : patientId,
                ids(PROVIDER, before.map(ToldVisit::providers)),
                ids(OPERATORY, before.map(ToldVisit::operatories)),
                types().stream()
                        .findFirst()
                        .map(Entry::id)
                        .or(() -> before.map(ToldVisit::typeId))
                        .orElse(null),
                starts.orElse(null),
                ends.filter(end -> starts.filter(end::isAfter).isPresent()).orElse(null),
                standing,
                saidAt);
    }

    /** What is booked for another patient is another visit, under an id that was given before. */
    private @Nullable String placer(Optional<ToldVisit> before, @Nullable String patientId) throws Unreadable {
        if (!placer().isEmpty()) return placer();
        var isAnother = message.event().equals("S12") && patientId != null;
        return before.filter(one ->
                        !isAnother || one.patientId() == null || one.patientId().equals(patientId))
                .map(ToldVisit::placer)
                .orElse(null);
    }

    private List<String> ids(Kind kind, Optional<List<String>> before) throws Unreadable {
        var said = names().stream()
                .filter(one -> one.kind() == kind)
                .map(Entry::id)
                .toList();
        return said.isEmpty() ? before.orElse(List.of()) : said;
    }

    /** What it calls its providers, rooms and its type.
     *
     * @throws Unreadable if an id of them is longer than any */
    List<Entry> names() throws Unreadable {
        var names = new ArrayList<Entry>();
        for (var aip : message.all("AIP")) add(names, PROVIDER, aip, 3);
        for (var ail : message.all("AIL")) add(names, OPERATORY, ail, 3);
        var visit = message.first("PV1");
        if (visit.isPresent() && names.stream().noneMatch(one -> one.kind() == PROVIDER))
            add(names, PROVIDER, visit.get(), 7);
        if (visit.isPresent() && names.stream().noneMatch(one -> one.kind() == OPERATORY))
            add(names, OPERATORY, visit.get(), 3);
        names.addAll(types());
        return names.stream().distinct().toList();
    }

    private static void add(List<Entry> names, Kind kind, Fields in, int field) throws Unreadable {
        for (var one : in.all(field)) {
            var id = in.id(field, kind == PROVIDER ? one.text(1) : room(one));
            var name = kind == PROVIDER ? NameReading.shown(one) : one.text(9);
            if (!id.isEmpty()) names.add(new Entry(kind, id, name.isEmpty() ? id : name, null));
        }
    }

    /** Point of care, room and bed in one, as they stand there: only together they name a room. */
    private static String room(FieldValue location) {
        return (location.text(1) + "^" + location.text(2) + "^" + location.text(3)).replaceAll("\\^+$", "");
    }

    private List<Entry> types() throws Unreadable {
        var types = new ArrayList<Entry>();
        for (var field : List.of(TYPE, REASON))
            if (types.isEmpty() && !sch.text(field).isEmpty()) {
                var id = sch.id(field, sch.text(field));
                types.add(
                        new Entry(APPOINTMENT_TYPE, id, sch.text(field, 2).isEmpty() ? id : sch.text(field, 2), null));
            }
        return types;
    }
}
