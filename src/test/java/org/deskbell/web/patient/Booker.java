package org.deskbell.web.patient;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.web.Visitor;

/** A practice of a test's own and somebody who books there: Thomas Jefferson, or whoever a test makes of him. */
record Booker(MapleStreet practice, Visitor visitor) {
    /** Tuesday after next Monday; the clock of the house stands on Monday, November 23. */
    static final String DAY = "2026-12-08";

    static final String MAIL = "t.jefferson@example.com";
    static final String BORN = "4/13/1983";

    static Booker open() {
        House.clock().set(MovableClock.START);
        return new Booker(MapleStreet.open(), new Visitor());
    }

    /** Another person at the same practice. */
    Booker other() {
        return new Booker(practice, new Visitor());
    }

    String site() {
        return "/p/maple-" + practice.id();
    }

    Sight see(String below) {
        return Sight.of(visitor.get(site() + below));
    }

    Sight follow(String link) {
        return Sight.of(visitor.get(link));
    }

    /** The page on which the details are asked for, at 9 in the morning of {@link #DAY}. */
    Sight details() {
        return see(query(DAY + "T16:00:00Z"));
    }

    String query(String at) {
        return "?type=" + practice.cleaning().id() + "&provider=anyone&day=" + DAY + "&at=" + at;
    }

    /** What is asked of the calendar by who wants Washington then, on {@link #DAY}. */
    String withWashington(String at) {
        return "?provider=" + practice.washington().id() + "&day=" + DAY + "&at=" + at;
    }

    Sight post(String below, String... form) {
        return Sight.of(visitor.post(site() + below, form));
    }

    /** Fills in the form of the page as Thomas, but for these answers, and presses the button. */
    Sight press(Sight page, String... answers) {
        return Sight.of(visitor.post(site() + "/visits", page.form("details", asThomas(answers))));
    }

    /** Presses a time; it is kept, and this is the page that follows. */
    Sight choose(Sight page, String at, String... typed) {
        var answer = pressTime(page, at, typed);
        if (answer.status() != 303) throw new AssertionError(answer.status() + " " + answer.words());
        return follow(answer.next());
    }

    Sight pressTime(Sight page, String at, String... typed) {
        var fields = new ArrayList<>(List.of(page.form(page.has("details") ? "details" : "choose", typed)));
        fields.addAll(List.of("time", at));
        return Sight.of(visitor.post(page.holds(), fields.toArray(String[]::new)));
    }

    static String[] asThomas(String... answers) {
        var filled = new LinkedHashMap<String, String>();
        filled.put("firstName", "Thomas");
        filled.put("lastName", "Jefferson");
        filled.put("birthDate", BORN);
        filled.put("sex", "MALE");
        filled.put("mobile", "(434) 555-0143");
        filled.put("email", MAIL);
        for (var i = 0; i < answers.length; i += 2) filled.put(answers[i], answers[i + 1]);
        return filled.entrySet().stream()
                .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
                .toArray(String[]::new);
    }

    /** Presses, and gives the address of the visit. */
    String booked(Sight page, String... answers) {
        var answer = press(page, answers);
        if (answer.status() != 303) throw new AssertionError(answer.status() + " " + answer.words());
        return answer.next();
    }

    /** Books at 9 in the morning of {@link #DAY}, and a second goes by. */
    void book() {
        booked(details());
        House.clock().advance(Duration.ofSeconds(1));
    }

    OnlineAppointment appointment(String address) {
        var id = new OnlineAppointment.Id(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        return House.in(
                practice.id(), () -> House.room(OnlineAppointments.class).get(id));
    }

    void change(UnaryOperator<SchedulerSettings> how) {
        House.in(practice.id(), () -> {
            var practices = House.room(Practices.class);
            practices.change(how.apply(practices.settings()), MapleStreet.MARTHA);
            return true;
        });
    }

    /** Changes the cleaning, or adds a type. */
    void offer(OnlineAppointmentType type) {
        House.in(practice.id(), () -> House.room(AppointmentTypes.class).save(type, MapleStreet.MARTHA));
    }

    /** The cleaning with Washington alone. */
    OnlineAppointmentType cleaning(OnlineAppointmentType.Mode mode) {
        return new OnlineAppointmentType(
                practice.cleaning().id(),
                "Cleaning",
                60,
                true,
                true,
                mode,
                "",
                "CLEAN",
                true,
                List.of(practice.washington().id()));
    }

    /** Signs in with a code, as who was born then. */
    Sight signIn(String contact, String born) {
        var page = asked(contact);
        return answer(page, code(), born);
    }

    /** Asks for a code, a second later, and gives the address of the page that takes it. */
    String asked(String contact, String... choices) {
        House.clock().advance(Duration.ofSeconds(1));
        see("/sign-in");
        var form = new ArrayList<>(List.of("contact", contact));
        form.addAll(List.of(choices));
        var answer = post("/sign-in", form.toArray(String[]::new));
        if (answer.status() != 303) throw new AssertionError(answer.status() + " " + answer.words());
        return answer.location();
    }

    Sight answer(String page, String code, String born) {
        follow(page);
        return Sight.of(visitor.post(page, "code", code, "birthDate", born));
    }

    /** The code that was sent last. */
    String code() {
        var bodies = House.in(
                practice.id(),
                () -> House.room(PracticeDatabase.class)
                        .sql(
                                "select body from message where practice_id = :practice and kind = 'code' order by created_at, id")
                        .list(row -> row.text("body")));
        return bodies.getLast().replaceAll("(?s)^\\D*(\\d{6}).*$", "$1");
    }

    void decline(String address) {
        var visit = appointment(address).id();
        House.in(
                practice.id(),
                () -> House.room(OnlineAppointments.class).decline(visit, null, "We are away.", MapleStreet.MARTHA));
    }

    /** How many letters told the practice of a registration. */
    long registrationsTold() {
        return House.in(practice.id(), () -> {
            House.work("letters").drain();
            return House.room(PracticeDatabase.class)
                    .sql("select count(*) as told from message where practice_id = :practice and kind = 'registration'")
                    .one(row -> row.count("told"));
        });
    }
}
