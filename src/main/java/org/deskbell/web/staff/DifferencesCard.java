package org.deskbell.web.staff;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.patients.Difference;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.PmsDifferences;
import org.deskbell.patients.SettledDifference;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into Patient Details what a linked person answered and the PMS does not say, and what was settled of it. */
@Component
class DifferencesCard {
    private final PmsDifferences differences;
    private final FieldWords words;
    private final PmsForm pmsForm;

    DifferencesCard(PmsDifferences differences, FieldWords words, PmsForm pmsForm) {
        this.differences = differences;
        this.words = words;
        this.pmsForm = pmsForm;
    }

    /**
     * A difference as it is read.
     *
     * @param online empty if it was not given
     * @param inPms empty if it is not in the PMS
     * @param copied the online value as the PMS form takes it
     */
    public record Shown(Difference difference, String online, String inPms, String copied) {
        @Override
        public String toString() {
            return "Shown[" + difference + "]";
        }
    }

    /** A settled one as it is read. */
    public record Past(SettledDifference settled, String online, String inPms) {
        /** The message key of the sentence that says it. */
        public String key() {
            return switch (settled.how()) {
                case TAKEN -> online.isEmpty() ? "staff.differences.taken-new" : "staff.differences.taken";
                case KEPT -> kept();
            };
        }

        private String kept() {
            if (online.isEmpty()) return "staff.differences.kept-empty";
            return inPms.isEmpty() ? "staff.differences.kept-none" : "staff.differences.kept";
        }

        @Override
        public String toString() {
            return "Past[" + settled + "]";
        }
    }

    void show(OnlinePatient patient, Actor by, Model model) {
        var stands = patient.joinedInto() == null;
        model.addAttribute("differences", stands ? open(patient.id(), by) : List.of());
        model.addAttribute("settledDifferences", stands ? past(patient.id()) : List.of());
    }

    private List<Shown> open(OnlinePatient.Id id, Actor by) {
        return differences.open(id, by).stream().map(this::shown).toList();
    }

    private Shown shown(Difference one) {
        var values = one.values();
        return new Shown(
                one,
                words.of(one.field(), values.online()),
                words.of(one.field(), values.inPms()),
                pmsForm.copied(one.field(), values.online()));
    }

    private List<Past> past(OnlinePatient.Id id) {
        return differences.history(id).stream()
                .map(one -> new Past(
                        one,
                        words.of(one.field(), one.values().online()),
                        words.of(one.field(), one.values().inPms())))
                .toList();
    }
}
