package org.deskbell.booking;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why is nothing free? Every rule that decides about a time, with pass or fail. */
@Component
public class Reasons {
    private final Views views;
    private final PracticeDatabase database;

    Reasons(Views views, PracticeDatabase database) {
        this.views = views;
        this.database = database;
    }

    /**
     * A time that somebody asks about.
     *
     * @param at on the practice's wall clock
     */
    public record Question(OnlineAppointmentType.Id type, Provider.Id provider, LocalDateTime at, Audience audience) {}

    /** All rules, in the order in which they are asked; the time is offered if all pass. Of a provider's two operatories it is
     * about the one with more rules passed.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type or provider */
    public List<Reason> ask(Question question) {
        return ask(question, List.of());
    }

    /** The same for an appointment that would be brought there: the time it has now counts as free.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type or provider */
    public List<Reason> ask(Question question, OnlineAppointment.Id moving) {
        return ask(question, List.of(moving));
    }

    private List<Reason> ask(Question question, List<OnlineAppointment.Id> without) {
        var day = Days.only(question.at().toLocalDate());
        return database.together(() -> Judgement.of(views.of(question.provider(), without, day), question));
    }

    /**
     * A possible start of a day.
     *
     * @param refusedBy the first rule that fails; null if it is offered
     */
    public record Start(LocalTime at, @Nullable Reason refusedBy) {}

    /** The starts that the provider's hours of the day hold, by time; which time the question is about does not matter.
     *
     * @throws org.deskbell.tenancy.NotFound if there is no such type or provider */
    public List<Start> starts(Question question) {
        var day = Days.only(question.at().toLocalDate());
        return database.together(() -> Judgement.starts(views.of(question.provider(), List.of(), day), question));
    }
}
