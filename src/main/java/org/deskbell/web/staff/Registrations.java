package org.deskbell.web.staff;

import java.util.List;
import org.deskbell.patients.Join;
import org.deskbell.patients.Joins;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.patients.Pairs;
import org.deskbell.patients.TwoPeople;
import org.deskbell.web.Me;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into Patient Details who else is the same human: pairs, joins, and who is another person. */
@Component
class Registrations {
    private final OnlinePatients patients;
    private final Pairs pairs;
    private final Joins joins;

    Registrations(OnlinePatients patients, Pairs pairs, Joins joins) {
        this.patients = patients;
        this.pairs = pairs;
        this.joins = joins;
    }

    /** A join of the person, and with whom. */
    public record Joined(Join join, OnlinePatient other) {}

    /** Somebody who was said to be another person. */
    public record Another(TwoPeople said, OnlinePatient other) {}

    void show(OnlinePatient.Id id, Me me, Model model) {
        var all = joins.history(id).stream()
                .map(join -> new Joined(join, other(join.other(id), me)))
                .toList();
        model.addAttribute("pairs", pairs.of(List.of(id), me.actor()));
        model.addAttribute("joins", all);
        model.addAttribute(
                "joinedInto",
                all.stream()
                        .filter(one -> one.join().holds() && one.join().joined().equals(id))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "twoPeople",
                pairs.saidOf(id).stream()
                        .map(said -> new Another(said, other(said.other(), me)))
                        .toList());
    }

    private OnlinePatient other(OnlinePatient.Id id, Me me) {
        return patients.open(id, "saw beside another registration", me.actor());
    }
}
