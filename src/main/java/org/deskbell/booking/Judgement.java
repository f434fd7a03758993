package org.deskbell.booking;

import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.booking.Reason.Rule;
import org.deskbell.booking.Reasons.Question;
import org.deskbell.practice.ClosedDay;
import org.deskbell.practice.HoursException;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.tenancy.NotFound;
import org.jspecify.annotations.Nullable;

/** What every rule says about one time; in its own plain way, so that it and the search check each other. */
final class Judgement {
    private final View view;
    private final Question question;
    private final SchedulerSettings settings;
    private final OnlineAppointmentType type;
    private final Provider provider;
    private final LocalDate day;

    private Judgement(View view, Question question) {
        this.view = view;
        this.question = question;
        this.settings = view.schedule().settings();
        this.type = view.schedule().find(question.type()).orElseThrow(() -> new NotFound("online appointment type"));
        this.provider = view.schedule().find(question.provider()).orElseThrow(() -> new NotFound("provider"));
        this.day = question.at().toLocalDate();
    }

    /** All rules, in their order.
     *
     * @throws NotFound if there is no such type or provider */
    static List<Reason> of(View view, Question question) {
        return new Judgement(view, question).reasons();
    }

    /** What stands in the way of each start that the hours of the day hold. */
    static List<Reasons.Start> starts(View view, Question question) {
        return new Judgement(view, question)
                .starts()
                .map(at -> new Question(question.type(), question.provider(), at, question.audience()))
                .map(asked -> new Reasons.Start(asked.at().toLocalTime(), refusal(view, asked)))
                .toList();
    }

    private Stream<LocalDateTime> starts() {
        var grid = Weeks.stay(type).grid();
        return hours().flatMap(one -> Stream.iterate(
                        day.atTime(one.from()),
                        at -> !at.plus(type.length()).isAfter(day.atTime(one.to())),
                        at -> at.plus(grid)))
                .distinct()
                .sorted();
    }

    private static @Nullable Reason refusal(View view, Question question) {
        return of(view, question).stream()
                .filter(reason -> !reason.passes())
                .findFirst()
                .orElse(null);
    }

    private List<Reason> reasons() {
        var reasons = new ArrayList<>(List.of(
                reason(Rule.SCHEDULER_ON, settings.online() || isForStaff()),
                pmsWasRead(),
                reason(Rule.TYPE_OFFERED, type.offered() || isForStaff(), type.name()),
                reason(Rule.TYPE_FOR_AUDIENCE, isForAudience(), type.name(), question.audience()),
                reason(Rule.PROVIDER_DOES_TYPE, type.providers().contains(provider.id()), provider.name(), type.name()),
                reason(Rule.CLOCK_HAS_TIME, clockHasTime(), question.at()),
                notice(),
                horizon(),
                dayOpen()));
        reasons.addAll(ofHours());
        return reasons;
    }

    static Reason reason(Rule rule, boolean passes, Object... facts) {
        return new Reason(rule, passes, List.of(facts));
    }

    private boolean isForStaff() {
        return question.audience() == Audience.STAFF;
    }

    private Reason pmsWasRead() {
        var readAt = view.window().readAt();
        var facts = readAt == null ? new Object[0] : new Object[] {wall(readAt)};
        return reason(Rule.PMS_WAS_READ, view.isPmsKnown(), facts);
    }

    private boolean isForAudience() {
        return switch (question.audience()) {
            case NEW -> type.forNew();
            case KNOWN -> type.forKnown();
            case STAFF -> true;
        };
    }

    private boolean clockHasTime() {
        return !view.schedule()
                .practice()
                .zone()
                .getRules()
                .getValidOffsets(question.at())
                .isEmpty();
    }

    private Reason notice() {
        var earliest = view.earliest(question.audience());
        return reason(Rule.NOTICE, !startsAt().isBefore(earliest), wall(earliest));
    }

    private Reason horizon() {
        return reason(
                Rule.HORIZON,
                startsAt().isBefore(view.latest()),
                view.bookable().to());
    }

    private Reason dayOpen() {
        var why = view.schedule().closedDays().stream()
                .filter(closed -> closed.day().equals(day))
                .map(ClosedDay::reason)
                .findFirst();
        return why.map(words -> reason(Rule.DAY_OPEN, false, day, words))
                .orElseGet(() -> reason(Rule.DAY_OPEN, true, day));
    }

    /** Of several stretches of hours at the time, the one with more rules passed. */
    private List<Reason> ofHours() {
        return hours().filter(one -> !time().isBefore(one.from()) && time().isBefore(one.to()))
                .map(one -> new HoursJudgement(this, Optional.of(one)).reasons())
                .max(comparingLong(
                        reasons -> reasons.stream().filter(Reason::passes).count()))
                .orElseGet(() -> new HoursJudgement(this, Optional.empty()).reasons());
    }

    private LocalTime time() {
        return question.at().toLocalTime();
    }

    private Stream<HoursException.Hours> hours() {
        var special = view.schedule().exceptions().stream()
                .filter(one -> one.provider().equals(provider.id()) && one.day().equals(day))
                .toList();
        if (!special.isEmpty()) return special.stream().flatMap(one -> Stream.ofNullable(one.hours()));
        return view.schedule().hours().stream()
                .filter(one -> one.provider().equals(provider.id()) && one.weekday() == day.getDayOfWeek())
                .map(one -> new HoursException.Hours(one.operatory(), one.from(), one.to()));
    }

    View view() {
        return view;
    }

    OnlineAppointmentType type() {
        return type;
    }

    Provider provider() {
        return provider;
    }

    LocalDateTime at() {
        return question.at();
    }

    /** Of a time that the clocks repeat, the earlier moment. */
    Instant startsAt() {
        return question.at()
                .atZone(view.schedule().practice().zone())
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    Instant occupiedFrom() {
        return startsAt().minus(Duration.ofMinutes(type.minutesBefore()));
    }

    Instant endsAt() {
        return startsAt().plus(type.length());
    }

    Instant occupiedTo() {
        return endsAt().plus(Duration.ofMinutes(type.minutesAfter()));
    }

    LocalDateTime wall(Instant moment) {
        return moment.atZone(view.schedule().practice().zone()).toLocalDateTime();
    }
}
