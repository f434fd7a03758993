package org.deskbell.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.deskbell.availability.AnswerTime;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By when the practice at hand answers what is asked of it now. */
@Component
class Promises {
    private final Schedules schedules;
    private final Clock clock;

    Promises(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** Empty where nobody has hours. */
    Optional<AnswerTime> answer() {
        return AnswerTime.after(schedules.current(), clock.instant());
    }

    /** For a visit that becomes this; null for what is no request or begins in the past, or where nobody has hours. */
    @Nullable
    Instant answerBy(Status status, Instant startsAt) {
        if (status != Status.REQUESTED || !startsAt.isAfter(clock.instant())) return null;
        return answer().map(time -> time.before(startsAt)).orElse(null);
    }
}
