package org.deskbell.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A client that goes through every door, wants what others want, and sends everything again that it got no answer to. */
final class Tormentor {
    private static final int FIRST_DAY = 3;
    private static final int MOST_OWN = 40;

    private final BenchPractice practice;
    private final Ledger ledger;
    private final Random random;
    private final Asking asking;
    private final int firstDay;
    private final List<Ledger.Visit> own = new ArrayList<>();

    /** @param cycle each cycle fights over days of its own, so that there is always something to book */
    Tormentor(BenchPractice practice, Nodes nodes, Ledger ledger, int cycle, Random random) {
        this.practice = practice;
        this.ledger = ledger;
        this.random = random;
        this.asking = new Asking(nodes, ledger, random);
        this.firstDay = FIRST_DAY + cycle * 5 % 300;
    }

    void torment(BooleanSupplier on) {
        while (on.getAsBoolean()) deed();
    }

    /** One of all that a client can do. */
    void deed() {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> book(false);
            case 4, 5, 6, 7 -> book(true);
            case 8, 9 -> hold();
            case 10, 11 -> family();
            case 12 -> enter();
            case 13, 14 -> decide();
            case 15, 16 -> move();
            case 17, 18 -> cancel();
            default -> restore();
        }
    }

    private void book(boolean anyone) {
        keep(
                anyone ? Door.BOOK_ANYONE : Door.BOOK,
                Call.post(practice.door() + "/appointments", "{" + visit(kind(), anyone, slot(), null) + "}"));
    }

    private void hold() {
        var kind = kind();
        var slot = slot();
        var held = asking.ask(
                "hold", Call.post(practice.door() + "/holds", "{" + wish(kind, random.nextBoolean(), slot) + "}"));
        if (held.filter(answer -> answer.status() == 201).isEmpty()) return;
        ledger.effect(Door.HOLD);
        if (random.nextInt(4) == 0) return;
        var body = visit(kind, true, slot, held.get().text("id"));
        keep(Door.BOOK_HELD, Call.post(practice.door() + "/appointments", "{" + body + "}"));
    }

    private void family() {
        var slot = slot();
        var body =
                "{\"visits\":[{%s},{%s}]}".formatted(visit(kind(), true, slot, null), visit(kind(), true, slot, null));
        keep(Door.FAMILY, Call.post(practice.door() + "/appointments", body));
    }

    private void enter() {
        var call = Call.post("/api/v1/online-appointments", "{" + visit(kind(), false, slot(), null) + "}");
        keep(Door.ENTER, practice.asStaff(call));
    }

    /** With a key of its own; now and then the same is sent once more, as if the answer had been lost. */
    private void keep(Door door, Call call) {
        var deed = door.toString();
        var keyed = call.keyed("torture-" + random.nextLong());
        var answer = asking.ask(deed, keyed).filter(one -> one.status() == 201);
        if (answer.isEmpty()) return;
        var told = visits(answer.get());
        told.forEach(ledger::told);
        ledger.effect(door);
        if (random.nextInt(3) == 0) again(deed, keyed, told);
        told.stream().filter(visit -> own.size() < MOST_OWN).forEach(own::add);
    }

    private void again(String deed, Call call, List<Ledger.Visit> told) {
        var answer = asking.ask(deed + " again", call);
        if (answer.isEmpty()) return;
        var same = answer.get().status() == 201 && visits(answer.get()).equals(told);
        ledger.broken("requests sent again and answered otherwise", same ? 0 : 1);
    }

    private static List<Ledger.Visit> visits(Answer answer) {
        var ids = answer.texts("id");
        var statuses = answer.texts("status");
        var starts = answer.texts("startsAt");
        var visits = new ArrayList<Ledger.Visit>();
        for (var i = 0; i < ids.size(); i++) {
            var visit = new Ledger.Visit(ids.get(i), statuses.get(i), starts.get(i));
            if (!visits.contains(visit)) visits.add(visit);
        }
        return visits;
    }

    private void decide() {
        pick("REQUESTED").ifPresent(visit -> {
            var accept = random.nextBoolean();
            var body = accept ? "{\"accept\":true}" : "{\"accept\":false,\"words\":\"Please call us.\"}";
            var call = practice.asStaff(Call.put("/api/v1/online-appointments/" + visit.id() + "/decision", body));
            var door = accept ? Door.ACCEPT : Door.DECLINE;
            tell(door, visit, asking.ask(door.toString(), call), 204, accept ? "BOOKED" : "DECLINED", visit.startsAt());
        });
    }

    private void move() {
        pick("BOOKED").ifPresent(visit -> {
            var body =
                    "{\"startsAt\":\"%s\"}".formatted(slot().startsAt().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
            var call = Call.put(practice.door() + "/appointments/" + visit.id() + "/time", body)
                    .keyed("torture-" + random.nextLong());
            var answer = asking.ask("move", call);
            tell(
                    Door.MOVE,
                    visit,
                    answer,
                    200,
                    answer.map(one -> one.text("status")).orElse(""),
                    answer.map(one -> one.text("startsAt")).orElse(""));
        });
    }

    private void cancel() {
        pick("BOOKED").ifPresent(visit -> {
            var call = Call.put(practice.door() + "/appointments/" + visit.id() + "/cancellation", "");
            tell(Door.CANCEL, visit, asking.ask("cancel", call), 200, "CANCELLED", visit.startsAt());
        });
    }

    private void restore() {
        pick("CANCELLED").ifPresent(visit -> {
            var call = Call.post(practice.door() + "/appointments/" + visit.id() + "/restoration", "")
                    .keyed("torture-" + random.nextLong());
            var answer = asking.ask("restore", call);
            tell(
                    Door.RESTORE,
                    visit,
                    answer,
                    201,
                    answer.map(one -> one.text("status")).orElse(""),
                    visit.startsAt());
        });
    }

    private Optional<Ledger.Visit> pick(String status) {
        var fitting =
                own.stream().filter(visit -> visit.status().equals(status)).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
    }

    /** A refusal changes nothing; without an answer nothing is known. */
    private void tell(
            Door door, Ledger.Visit visit, Optional<Answer> answer, int good, String status, String startsAt) {
        if (answer.isPresent() && answer.get().status() != good) return;
        if (answer.isPresent()) ledger.effect(door);
        own.remove(visit);
        var now = answer.isPresent() ? visit.now(status, startsAt) : visit.now("", "");
        ledger.told(now);
        if (now.isSure()) own.add(now);
    }

    private BenchPractice.Kind kind() {
        return practice.kinds().get(random.nextInt(practice.kinds().size()));
    }

    /** Half of all want the same few times. */
    private FreeSlots.Slot slot() {
        var day = LocalDate.now(BenchPractice.ZONE).plusDays(firstDay + random.nextInt(5));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
            day = day.plusDays(1);
        var half = random.nextBoolean() ? 16 + random.nextInt(4) : 16 + random.nextInt(18);
        var at = day.atTime(half / 2, half % 2 * 30).atZone(BenchPractice.ZONE);
        var seat = practice.seats().get(random.nextInt(practice.seats().size()));
        return new FreeSlots.Slot(seat, at.toOffsetDateTime());
    }

    private static String wish(BenchPractice.Kind kind, boolean anyone, FreeSlots.Slot slot) {
        var provider =
                anyone ? "" : "\"provider\":\"%s\",".formatted(slot.seat().provider());
        return "\"type\":\"%s\",%s\"startsAt\":\"%s\""
                .formatted(kind.id(), provider, slot.startsAt().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private String visit(BenchPractice.Kind kind, boolean anyone, FreeSlots.Slot slot, @Nullable String hold) {
        return wish(kind, anyone, slot) + "," + ledger.nextPerson()
                + (hold == null ? "" : ",\"hold\":\"" + hold + "\"");
    }
}
