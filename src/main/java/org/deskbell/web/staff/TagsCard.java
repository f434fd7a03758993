package org.deskbell.web.staff;

import java.util.function.Predicate;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.PatientTag;
import org.deskbell.patients.PatientTags;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the tags of a person into Patient Details, and those of the practice that he has not. */
@Component
class TagsCard {
    private final PatientTags tags;
    private final OnlinePatients patients;

    TagsCard(PatientTags tags, OnlinePatients patients) {
        this.tags = tags;
        this.patients = patients;
    }

    void show(OnlinePatient.Id id, Model model) {
        var his = tags.of(id);
        model.addAttribute("tags", his);
        model.addAttribute(
                "tagsInUse",
                tags.inUse().stream().filter(Predicate.not(his::contains)).toList());
        model.addAttribute(
                "joined", patients.registrations(patients.survivor(id)).size() > 1);
        model.addAttribute("longest", PatientTag.LONGEST);
        model.addAttribute("most", PatientTag.MOST);
    }
}
