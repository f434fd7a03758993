package org.deskbell.web.settings;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.ScheduleChanges;
import org.deskbell.booking.ScheduleChanges.Outcome.Hits;
import org.deskbell.booking.ScheduleChanges.Outcome.Made;
import org.deskbell.booking.ScheduleChanges.Outcome.NotPossible;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Me;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The step between a change of the schedule and its being made: the bookings that it hits, and what becomes of them. Its page
 * sends the form at hand once more, together with the decision.
 */
@Component
class HitStep {
    private static final String LOOKED = "looked at the bookings a change of the schedule hits";

    private final ScheduleChanges schedule;
    private final OnlinePatients patients;
    private final AppointmentTypes types;
    private final Providers providers;
    private final HttpServletRequest request;

    HitStep(
            ScheduleChanges schedule,
            OnlinePatients patients,
            AppointmentTypes types,
            Providers providers,
            HttpServletRequest request) {
        this.schedule = schedule;
        this.patients = patients;
        this.types = types;
        this.providers = providers;
        this.request = request;
    }

    /**
     * A change as its page names it.
     *
     * @param words the end of the key of its sentences
     * @param of what it is a change of, as a day or a provider's name
     * @param tab the page of the settings it belongs to
     * @param back where leaving it leads
     */
    record Change(String words, String of, String tab, String back) {}

    /** A booking that the change hits, as staff read it. */
    public record Hit(OnlineAppointment appointment, String type, String provider, OnlinePatient patient) {
        @Override
        public String toString() {
            return "Hit[" + appointment.id() + "]";
        }
    }

    /** A field of the form at hand. */
    public record Carried(String name, String value) {
        @Override
        public String toString() {
            return "Carried[" + name + "]";
        }
    }

    /** Who asks for it, the page at hand, and the one behind it. */
    record Turn(Me me, Model model, RedirectAttributes after) {}

    /** Makes the change, if everything that it hits was seen and decided about; else shows that first.
     *
     * @param made where it leads then, with what became of the bookings
     * @param notPossible where it leads if the change cannot be made */
    String take(
            ScheduleChanges.Change change,
            Change named,
            Turn turn,
            Supplier<String> made,
            Supplier<String> notPossible) {
        return switch (make(change, turn.me())) {
            case Made done -> {
                tell(done, turn.after());
                yield made.get();
            }
            case NotPossible not -> notPossible.get();
            case Hits(var hit) -> show(named, hit, turn);
        };
    }

    /** Makes a change that nothing is shown of first. */
    ScheduleChanges.Outcome make(ScheduleChanges.Change change, Me me) {
        return schedule.make(change, HitForm.of(request).decided(), me.actor());
    }

    /** What became of the bookings, for the next page. */
    private static void tell(Made made, RedirectAttributes after) {
        if (made.hit() == 0) return;
        after.addFlashAttribute("settled", made.fate().name());
        after.addFlashAttribute("hit", made.hit());
    }

    /** Shows what the change hits; that is a look at patients' names. */
    private String show(Change change, List<OnlineAppointment> hit, Turn turn) {
        var form = HitForm.of(request);
        var model = turn.model();
        model.addAttribute("change", change);
        model.addAttribute("hits", read(hit, turn.me()));
        model.addAttribute("action", request.getRequestURI());
        model.addAttribute("carried", carried());
        model.addAttribute("fates", ScheduleChanges.Fate.values());
        model.addAttribute("form", form);
        model.addAttribute("fault", form.fault());
        return "staff/settings/hits";
    }

    private List<Hit> read(List<OnlineAppointment> hit, Me me) {
        Map<OnlineAppointmentType.Id, String> kinds =
                types.all().stream().collect(toMap(OnlineAppointmentType::id, OnlineAppointmentType::name));
        Map<Provider.Id, String> names = providers.everybody().stream().collect(toMap(Provider::id, Provider::name));
        return hit.stream()
                .map(one -> new Hit(
                        one,
                        kinds.getOrDefault(one.type(), ""),
                        names.getOrDefault(one.provider(), ""),
                        patients.open(one.patient(), LOOKED, me.actor())))
                .toList();
    }

    private List<Carried> carried() {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !HitForm.FIELDS.contains(field.getKey())
                        && !field.getKey().equals("_csrf"))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Carried(field.getKey(), value)))
                .toList();
    }
}
