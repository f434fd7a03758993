package org.deskbell.web.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.deskbell.patients.Blacklist;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.Practices;
import org.deskbell.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts somebody on the blacklist, or takes him off it, from Patient Details. */
@Controller
class BlacklistActions {
    private final Blacklist blacklist;
    private final Practices practices;
    private final Clock clock;

    BlacklistActions(Blacklist blacklist, Practices practices, Clock clock) {
        this.blacklist = blacklist;
        this.practices = practices;
        this.clock = clock;
    }

    /** What was typed, to be mended; error is the key of what is wrong with it. */
    record Typed(String reason, String until, String error) {
        @Override
        public String toString() {
            return "Typed[" + error + "]";
        }
    }

    /** @param until the last day on which it holds; empty for ever */
    @PostMapping("/online-patients/{id}/blacklist")
    String add(
            @PathVariable OnlinePatient.Id id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            Me me,
            RedirectAttributes flash) {
        var wrong = wrong(reason, until);
        if (wrong.isPresent()) flash.addFlashAttribute("typed", new Typed(reason, until, wrong.get()));
        if (wrong.isEmpty()) blacklist.add(id, reason, end(day(until)), me.actor());
        return details(id, flash);
    }

    private Optional<String> wrong(String reason, String until) {
        if (reason.isBlank()) return Optional.of("staff.blacklist.why-missing");
        if (reason.strip().codePointCount(0, reason.strip().length()) > Blacklist.LONGEST_REASON)
            return Optional.of("staff.blacklist.why-long");
        if (until.isBlank()) return Optional.empty();
        var day = day(until);
        return day == null || day.isBefore(today()) ? Optional.of("staff.blacklist.day-wrong") : Optional.empty();
    }

    private LocalDate today() {
        return practices.current().dayOf(clock.instant());
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable Instant end(@Nullable LocalDate lastDay) {
        if (lastDay == null) return null;
        return lastDay.plusDays(1).atStartOfDay(practices.current().zone()).toInstant();
    }

    @PostMapping("/online-patients/{id}/blacklist/lift")
    String lift(@PathVariable OnlinePatient.Id id, Me me, RedirectAttributes flash) {
        blacklist.lift(id, me.actor());
        return details(id, flash);
    }

    private static String details(OnlinePatient.Id id, RedirectAttributes flash) {
        flash.addAllAttributes(Map.of("id", id.toString()));
        return "redirect:/online-patients/{id}#blacklist";
    }
}
