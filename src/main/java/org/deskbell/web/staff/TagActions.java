package org.deskbell.web.staff;

import java.io.Serializable;
import java.util.Locale;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PatientTag;
import org.deskbell.patients.PatientTags;
import org.deskbell.patients.TagOutcome;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts tags on somebody, or takes them off, from Patient Details. */
@Controller
class TagActions {
    private final PatientTags tags;

    TagActions(PatientTags tags) {
        this.tags = tags;
    }

    /** What was typed, to be mended; error is the key of what is wrong with it. */
    public record Typed(String words, String error) implements Serializable {
        @Override
        public String toString() {
            return "Typed[" + error + "]";
        }
    }

    @PostMapping("/online-patients/{id}/tags")
    String add(
            @PathVariable OnlinePatient.Id id,
            @RequestParam(defaultValue = "") String words,
            Me me,
            RedirectAttributes flash) {
        var fault = PatientTag.fault(words);
        if (fault.isPresent()) return again(id, words, fault.get().name().toLowerCase(Locale.ROOT), flash);
        return switch (tags.add(id, new PatientTag(words), me.actor())) {
            case TagOutcome.Tagged tagged -> details(id);
            case TagOutcome.Full full -> again(id, words, "full", flash);
            case TagOutcome.Forgotten gone -> again(id, words, "forgotten", flash);
        };
    }

    private static String again(OnlinePatient.Id id, String words, String error, RedirectAttributes flash) {
        flash.addFlashAttribute("typedTag", new Typed(words, "staff.tags.error." + error));
        return details(id);
    }

    @PostMapping("/online-patients/{id}/tags/removal")
    String remove(@PathVariable OnlinePatient.Id id, @RequestParam(defaultValue = "") String words, Me me) {
        if (PatientTag.fault(words).isPresent()) throw new NotFound("tag");
        tags.remove(id, new PatientTag(words), me.actor());
        return details(id);
    }

    /** To the field, which has the focus for the next tag. */
    private static String details(OnlinePatient.Id id) {
        return "redirect:/online-patients/" + id + "#new-tag";
    }
}
