package org.deskbell.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.availability.Slot;
import org.deskbell.booking.LetterDue.About;
import org.deskbell.booking.LetterWords.Form;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.booking.Reach.To;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Message.Channel;
import org.deskbell.patients.Families;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.Locations;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Schedules;
import org.springframework.stereotype.Component;

/**
 * Puts letters about visits into words: to the practice, and to the first of the patients who can be reached, by e-mail, and by
 * a text message too if the practice wants that; by that alone where nobody has an e-mail address.
 */
@Component
class LetterWriter {
    /** Their visits are to move, or were put into the calendar before. */
    private static final Set<About> WITHOUT_CALENDAR = EnumSet.of(About.TIME_TAKEN, About.MOVE_ASKED, About.REMINDER);

    private final LetterWords words;
    private final Additions additions;
    private final Schedules schedules;
    private final Locations locations;
    private final OnlinePatients patients;
    private final AppointmentTable appointments;
    private final Choices choices;
    private final Families families;
    private final Reach reach;
    private final Clock clock;

    LetterWriter(
            LetterWords words,
            Additions additions,
            Schedules schedules,
            Locations locations,
            OnlinePatients patients,
            AppointmentTable appointments,
            Choices choices,
            Families families,
            Reach reach,
            Clock clock) {
        this.words = words;
        this.additions = additions;
        this.schedules = schedules;
        this.locations = locations;
        this.patients = patients;
        this.appointments = appointments;
        this.choices = choices;
        this.families = families;
        this.reach = reach;
        this.clock = clock;
    }

    List<Message> write(LetterDue due) {
        var schedule = schedules.current();
        var practice = schedule.practice();
        if (due.about() == About.REGISTERED) return List.of(words.toPractice("registration", practice));
        if (due.told().isEmpty()) return List.of();
        var visits = Told.again(due.told(), appointments);
        var letter = new Letter(
                due,
                visits,
                practice,
                schedule.settings().textToo(),
                Letters.language(
                        practice, appointments.language(visits.getFirst().id())));
        return Stream.concat(toPractice(letter), toPatient(letter)).toList();
    }

    /** What one needs to know to write it. */
    private record Letter(
            LetterDue due, List<OnlineAppointment> visits, Practice practice, boolean textToo, Locale language) {
        OnlineAppointment visit() {
            return visits.getFirst();
        }

        boolean isFamily() {
            return visits.size() > 1;
        }

        List<UUID> whose() {
            return visits.stream()
                    .map(visit -> visit.patient().value())
                    .distinct()
                    .toList();
        }

        boolean isBooked() {
            return visits.stream().allMatch(visit -> visit.status() == Status.BOOKED);
        }

        /** Whether they come at these times: then the letter has a calendar file. */
        boolean isKept() {
            return isBooked() && !WITHOUT_CALENDAR.contains(due.about());
        }
    }

    /** That somebody registered and that a booking came in; who and why is read in Deskbell alone. */
    private Stream<Message> toPractice(Letter letter) {
        var kinds = switch (letter.due().about()) {
            case REGISTERED_AND_BOOKED -> Stream.of("registration", "booking");
            case BOOKED -> Stream.of("booking");
            default -> Stream.<String>of();
        };
        return kinds.map(kind -> words.toPractice(kind, letter.practice()));
    }

    private Stream<Message> toPatient(Letter letter) {
        var contacts = letter.visits().stream()
                .map(visit -> patients.get(visit.patient()).who().contact())
                .toList();
        var ways = reach.all(contacts);
        return ways.stream()
                .limit(letter.textToo() ? ways.size() : 1)
                .map(to -> toPatient(letter, to, to.equals(ways.getFirst())))
                .map(message -> letter.due().about() == About.REMINDER
                        ? message.until(letter.visit().startsAt())
                        : message)
                .map(message -> message.about(letter.whose()).of(letter.due().id()));
    }

    /** @param whole false for what only says the same by another way: without the practice's own words, and short */
    private Message toPatient(Letter letter, To to, boolean whole) {
        var form = new Form(kind(letter), to, letter.language(), !whole && isStrange(letter, to));
        var message = letter.isFamily()
                ? aboutAll(letter, form)
                : words.about(form, letter.visit(), letter.practice(), whole ? said(letter) : "");
        return withCalendar(additions.addedTo(message, letter.language()), letter);
    }

    private boolean isStrange(Letter letter, To to) {
        return letter.visits().stream()
                .map(visit -> patients.get(visit.patient()))
                .anyMatch(patient -> families.isStrange(patient, to.recipient()));
    }

    private static String kind(Letter letter) {
        if (!letter.isFamily()) return kind(letter.due().about(), letter.isBooked());
        if (letter.due().about() == About.REMINDER) return "family-reminder";
        return letter.isBooked() ? "family-confirmation" : "family-requested";
    }

    /** A text message has none. */
    private Message withCalendar(Message message, Letter letter) {
        return letter.isKept() && message.channel() == Channel.EMAIL ? message.with(calendar(letter)) : message;
    }

    private String calendar(Letter letter) {
        var summary = words.summary(letter.practice(), letter.language());
        var entries = letter.visits().stream()
                .map(visit -> new CalendarFile.Entry(visit, locations.where(visit.operatory(), letter.practice())))
                .toList();
        return CalendarFile.of(entries, letter.practice(), summary, clock.instant());
    }

    private String said(Letter letter) {
        return letter.due().about() == About.TIME_TAKEN
                ? words.nearest(nearest(letter.visit()), letter.practice(), letter.language())
                : letter.due().said();
    }

    /** By the patient's own rules, with the same provider. */
    private List<Instant> nearest(OnlineAppointment visit) {
        var audience = choices.audience(visit.type(), patients.get(visit.patient()));
        return choices.nearest(new Wish(visit.type(), visit.provider(), visit.startsAt(), audience)).stream()
                .map(Slot::startsAt)
                .toList();
    }

    /** Where the practice answers first, a new time is a request again. */
    static String kind(About about, boolean isBooked) {
        return switch (about) {
            case REGISTERED -> throw new IllegalStateException("No patient is written to about it.");
            case REGISTERED_AND_BOOKED, BOOKED -> isBooked ? "confirmation" : "requested";
            case ACCEPTED -> "accepted";
            case DECLINED -> "declined";
            case MOVED -> isBooked ? "moved" : "move-requested";
            case CANCELLED -> "cancelled";
            case CANCELLED_BY_PRACTICE -> "cancelled-by-practice";
            case RESTORED -> isBooked ? "restored" : "request-restored";
            case MOVE_ASKED -> "move-asked";
            case TIME_TAKEN -> "time-taken";
            case REMINDER -> "reminder";
        };
    }

    /** One letter for all their visits, by time; it names nobody. */
    private Message aboutAll(Letter letter, Form form) {
        var practice = letter.practice();
        var lines = IntStream.range(0, letter.visits().size())
                .mapToObj(i -> words.line(form, i + 1, letter.visits().get(i), practice))
                .collect(Collectors.joining("\n"));
        return words.aboutAll(form, practice, letter.visits(), lines);
    }
}
