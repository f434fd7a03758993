package org.deskbell.pms.hl7;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The patients and the schedule of a PMS that speaks HL7, in its own way of keeping them. */
final class OfficeBooks {
    private static final Moments MOMENTS = new Moments(ZoneId.of("America/Denver"));

    private final Map<String, String> patients = new LinkedHashMap<>();
    private final List<Booked> schedule = new ArrayList<>();

    /** A line of its schedule, in its own words. */
    record Booked(
            String ref,
            String placer,
            String chart,
            String start,
            String end,
            String provider,
            String room,
            boolean out) {
        Instant from() {
            return MOMENTS.read(start).orElseThrow();
        }

        boolean meets(Booked other) {
            return !out
                    && !ref.equals(other.ref)
                    && from().isBefore(MOMENTS.read(other.end).orElseThrow())
                    && other.from().isBefore(MOMENTS.read(end).orElseThrow())
                    && (provider.equals(other.provider) || room.equals(other.room));
        }

        Booked taken() {
            return new Booked(ref, placer, chart, start, end, provider, room, true);
        }

        String told(String event) {
            return header("SIU", event)
                    + "SCH|" + placer + "^DESKBELL|" + ref + "|||||||||^^^" + start + "^" + end
                    + "||||||||||||||" + (out ? "Cancelled" : "Booked") + "\rPID|||" + chart
                    + "^^^OFFICE^PI\rRGS|1\rAIL|1||" + room + "\rAIP|1||" + provider + "^Name";
        }
    }

    private static String header(String type, String event) {
        return "MSH|^~\\&|OFFICE|MAIN|DESKBELL|HERE|||" + type + "^" + event + "|" + Ids.next() + "|P|2.5\r";
    }

    /** Ids of its messages. */
    private static final class Ids {
        private static long last;

        static synchronized long next() {
            return ++last;
        }
    }

    synchronized void has(String chart, String name) {
        patients.put(chart, "PID|||" + chart + "^^^OFFICE^PI||" + name);
    }

    synchronized List<Booked> standing() {
        return schedule.stream().filter(one -> !one.out()).toList();
    }

    /** The records that bear the number in PID-3. */
    synchronized List<String> withNumber(String number) {
        return patients.values().stream()
                .filter(one -> one.split("\\|")[3].matches("(.*~)?\\Q" + number + "\\E(\\^.*)?"))
                .toList();
    }

    /** Somebody there moves it. */
    synchronized String moved(String ref, String start, String end) {
        var was = byRef(ref);
        var is = new Booked(ref, was.placer(), was.chart(), start, end, was.provider(), was.room(), false);
        schedule.set(schedule.indexOf(was), is);
        return is.told("S13");
    }

    /** Somebody there cancels it. */
    synchronized String cancelled(String ref) {
        var was = byRef(ref);
        schedule.set(schedule.indexOf(was), was.taken());
        return was.taken().told("S15");
    }

    private Booked byRef(String ref) {
        return schedule.stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** Does what is asked; gives the code of the error if that cannot be done. */
    synchronized String done(Hl7Message message) throws Unreadable {
        return switch (message.event()) {
            case "S12" -> booked(wanted(message, null));
            case "S13", "S14" -> changed(message);
            case "S15" -> takenOut(message);
            case "A28", "A04" -> registered(message.get("PID"));
            default -> "201";
        };
    }

    private Booked wanted(Hl7Message message, @Nullable Booked before) throws Unreadable {
        var sch = message.get("SCH");
        return new Booked(
                before == null ? "F" + (schedule.size() + 1) : before.ref(),
                before == null ? sch.text(1) : before.placer(),
                message.get("PID").text(3),
                sch.text(11, 4),
                sch.text(11, 5),
                message.get("AIP").text(3),
                message.get("AIL").text(3),
                false);
    }

    private String booked(Booked wanted) {
        if (!patients.containsKey(wanted.chart())) return "204";
        if (schedule.stream().anyMatch(one -> one.placer().equals(wanted.placer()))) return "";
        if (schedule.stream().anyMatch(one -> one.meets(wanted))) return "206";
        schedule.add(wanted);
        return "";
    }

    private String changed(Hl7Message message) throws Unreadable {
        var ref = message.get("SCH").text(2);
        var was = schedule.stream()
                .filter(one -> one.ref().equals(ref) && !one.out())
                .findFirst();
        if (was.isEmpty()) return "204";
        var wanted = wanted(message, was.get());
        if (schedule.stream().anyMatch(one -> one.meets(wanted))) return "206";
        schedule.set(schedule.indexOf(was.get()), wanted);
        return "";
    }

    private String takenOut(Hl7Message message) throws Unreadable {
        var placer = message.get("SCH").text(1);
        var was = schedule.stream()
                .filter(one -> one.placer().equals(placer) && !one.out())
                .findFirst();
        was.ifPresent(one -> schedule.set(schedule.indexOf(one), one.taken()));
        return was.isEmpty() ? "204" : "";
    }

    private String registered(Fields pid) {
        var key = pid.text(3);
        if (patients.values().stream().noneMatch(one -> one.contains(key))) {
            var chart = "C" + (patients.size() + 1);
            var names = Objects.requireNonNull(pid.all(5)).getFirst().raw();
            patients.put(
                    chart,
                    "PID|||" + chart + "^^^OFFICE^PI~" + key + "^^^DESKBELL^PI||" + names + "||" + pid.text(7) + "|"
                            + pid.text(8));
        }
        return "";
    }

    /** What it tells of that. */
    synchronized String told(Hl7Message message) throws Unreadable {
        var key = message.event().startsWith("A")
                ? message.get("PID").text(3)
                : message.get("SCH").text(1);
        if (message.event().startsWith("A"))
            return patients.values().stream()
                    .filter(one -> one.contains(key))
                    .findFirst()
                    .map(one -> header("ADT", "A28") + one)
                    .orElse("");
        return schedule.stream()
                .filter(one -> one.placer().equals(key))
                .findFirst()
                .map(one -> one.told(message.event()))
                .orElse("");
    }
}
