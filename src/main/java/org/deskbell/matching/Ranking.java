package org.deskbell.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ranks listed people: the probability of each, and of nobody, add up to one. */
final class Ranking {
    /** How many of the likeliest are looked at for being records of one person. */
    private static final int LOOKED_AT = 10;

    private final Bearers bearers;
    private final List<Standing> standings;

    private Ranking(Bearers bearers, List<Standing> standings) {
        this.bearers = bearers;
        this.standings = standings;
    }

    static List<Candidate> of(Folded sought, Collection<Listed> listed, Bearers bearers) {
        var compared = listed.stream()
                .map(one -> new Compared(one, Comparison.of(sought, Folded.of(one.who()))))
                .toList();
        var standings = compared.stream()
                .map(one -> standing(
                        one.listed(), RelativesDate.seen(one.comparison(), compared, Compared::comparison), bearers))
                .toList();
        return new Ranking(bearers, standings).candidates();
    }

    private record Compared(Listed listed, Comparison comparison) {}

    private static Standing standing(Listed listed, Comparison comparison, Bearers bearers) {
        var priorOdds = Weights.LISTED_ALREADY / (1 - Weights.LISTED_ALREADY) / bearers.size();
        return new Standing(
                listed, comparison, Likelihood.ratio(comparison, bearers) * priorOdds, 0, false, false, false);
    }

    private List<Candidate> candidates() {
        var all = 1 + standings.stream().mapToDouble(Standing::odds).sum();
        var alone = standings.stream()
                .map(one -> one.placed(one.odds() / all, List.of()))
                .sorted(Standing.ORDER)
                .toList();
        var placed = alone.stream()
                .map(one -> placed(one, alone))
                .sorted(Standing.ORDER)
                .toList();
        return placed.stream().map(one -> Verdict.on(one, placed, bearers)).toList();
    }

    /** With the probability that all its records of one person have together. */
    private Standing placed(Standing one, List<Standing> alone) {
        if (one.probability() < Weights.WORTH_WARNING / LOOKED_AT) return one;
        var records = new ArrayList<Standing>();
        var others = new ArrayList<Standing>();
        for (var other : alone.subList(0, Math.min(LOOKED_AT, alone.size())))
            if (!other.equals(one)) (one.isOnePersonWith(other, bearers) ? records : others).add(other);
        var shared = one.probability()
                + records.stream().mapToDouble(Standing::probability).sum();
        var placed = one.placed(Math.min(shared, 1), records);
        return others.stream().anyMatch(other -> fitsAsWell(other, placed)) ? placed.withEqual() : placed;
    }

    private static boolean fitsAsWell(Standing other, Standing one) {
        return one.probability() >= Weights.WORTH_WARNING
                && other.probability() >= one.probability() * Weights.FITS_AS_WELL;
    }
}
