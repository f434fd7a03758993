package org.deskbell.web.staff;

import java.util.List;
import org.deskbell.patients.Join;
import org.deskbell.patients.JoinOutcome;
import org.deskbell.patients.Joins;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.Pairs;
import org.deskbell.patients.TwoPeople;
import org.deskbell.tenancy.NotFound;
import org.deskbell.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two registrations that look like one human: compared, joined, or said to be two people; and all of it undone. */
@Controller
class JoinActions {
    private final Pairs pairs;
    private final Joins joins;
    private final FieldWords words;

    JoinActions(Pairs pairs, Joins joins, FieldWords words) {
        this.pairs = pairs;
        this.joins = joins;
        this.words = words;
    }

    /** The two side by side. */
    @GetMapping("/online-patients/{id}/pairs/{other}")
    String compare(@PathVariable OnlinePatient.Id id, @PathVariable OnlinePatient.Id other, Me me, Model model) {
        var pair = pairs.compare(id, other, me.actor()).orElseThrow(() -> new NotFound("pair"));
        model.addAttribute("pair", pair);
        model.addAttribute(
                "fields",
                pair.fields().stream()
                        .map(field -> new LinkPanel.ComparedField(
                                field,
                                words.of(field.field(), pair.one().who()),
                                words.of(field.field(), pair.other().who())))
                        .toList());
        return "staff/pair";
    }

    /** @param into who stays */
    @PostMapping("/online-patients/{id}/joins")
    String join(
            @PathVariable OnlinePatient.Id id,
            @RequestParam OnlinePatient.Id into,
            @RequestParam(defaultValue = "") String reason,
            Me me,
            RedirectAttributes flash) {
        var pair = "redirect:/online-patients/" + id + "/pairs/" + into;
        if (reason.isBlank()) return Notice.problem("staff.join.reason-missing", List.of(), flash, pair);
        if (reason.strip().length() > Links.LONGEST_REASON)
            return Notice.problem("staff.unlink.reason-long", List.of(), flash, pair);
        if (id.equals(into)) throw new NotFound("pair");
        return switch (joins.join(new Joins.Wish(id, into, reason), me.actor())) {
            case JoinOutcome.Joined(var join) -> {
                flash.addFlashAttribute("done", new Notice("staff.join.done", List.of()));
                flash.addFlashAttribute("undoAt", "/online-patients/" + into + "/joins/" + join.id() + "/undoing");
                yield "redirect:/online-patients/" + into;
            }
            case JoinOutcome.BothLinked(var one, var other) ->
                Notice.problem("staff.join.both-linked", List.of(one.value(), other.value()), flash, pair);
            case JoinOutcome.LinkedStays(var linked) ->
                Notice.problem("staff.join.linked-stays", List.of(linked.value()), flash, pair);
            case JoinOutcome.JoinedAlready already ->
                Notice.problem("staff.join.already", List.of(), flash, "redirect:/online-patients/" + into);
        };
    }

    @PostMapping("/online-patients/{id}/joins/{join}/undoing")
    String undo(@PathVariable OnlinePatient.Id id, @PathVariable Join.Id join, Me me, RedirectAttributes flash) {
        if (joins.undo(id, join, me.actor()))
            flash.addFlashAttribute("done", new Notice("staff.join.undone", List.of()));
        return "redirect:/online-patients/" + id;
    }

    @PostMapping("/online-patients/{id}/two-people")
    String twoPeople(
            @PathVariable OnlinePatient.Id id, @RequestParam OnlinePatient.Id other, Me me, RedirectAttributes flash) {
        if (id.equals(other)) throw new NotFound("pair");
        pairs.areTwoPeople(id, other, me.actor());
        flash.addFlashAttribute("done", new Notice("staff.pair.two-done", List.of()));
        return "redirect:/online-patients/" + id;
    }

    @PostMapping("/online-patients/{id}/two-people/{said}/removal")
    String takeBack(
            @PathVariable OnlinePatient.Id id, @PathVariable TwoPeople.Id said, Me me, RedirectAttributes flash) {
        if (pairs.takeBack(id, said, me.actor()))
            flash.addFlashAttribute("done", new Notice("staff.pair.two-taken-back", List.of()));
        return "redirect:/online-patients/" + id;
    }
}
