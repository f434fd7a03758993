package org.deskbell.booking;

import java.util.List;

/**
 * A rule that decides whether a time is offered.
 *
 * @param facts what the rule looked at, in the order in which its sentence names them: texts, numbers, dates and times; never a
 *     patient's data
 */
public record Reason(Rule rule, boolean passes, List<Object> facts) {
    /** The rules, in the order in which they are asked; each with its facts. */
    public enum Rule {
        /** None. */
        SCHEDULER_ON,
        /** The wall-clock time (LocalDateTime) as of which the PMS is known; none without a PMS or before the first reading. */
        PMS_WAS_READ,
        /** The type's name. */
        TYPE_OFFERED,
        /** The type's name and the {@link Audience}. */
        TYPE_FOR_AUDIENCE,
        /** The provider's name and the type's. */
        PROVIDER_DOES_TYPE,
        /** The wall-clock time asked about. */
        CLOCK_HAS_TIME,
        /** The first wall-clock time (LocalDateTime) that is late enough. */
        NOTICE,
        /** The last day (LocalDate) that is near enough. */
        HORIZON,
        /** The day; if it is closed, also the reason. */
        DAY_OPEN,
        /** The provider's name and the day; if he works then, also from when to when (LocalTime) and the operatory's name. */
        PROVIDER_WORKS,
        /** When the visit would end (LocalTime); if the provider works then, also when his hours end. */
        ENDS_WITHIN_HOURS,
        /** The minutes from start to start (Long); if the provider works then, also the first start (LocalTime). */
        ON_GRID,
        /** If it is blocked: the reason, from when and to when (LocalDateTime). */
        NOT_BLOCKED,
        /** The provider's name; if he is taken, also from when and to when (LocalDateTime). */
        PROVIDER_FREE_HERE,
        /** As the one before. */
        PROVIDER_FREE_IN_PMS,
        /** If the provider works then: the operatory's name; if it is taken, also from when and to when (LocalDateTime). */
        OPERATORY_FREE_HERE,
        /** As the one before. */
        OPERATORY_FREE_IN_PMS
    }
}
