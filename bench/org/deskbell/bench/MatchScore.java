package org.deskbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Holds what {@code ./deskbell match} said against the truth: {@code java MatchScore.java TRUTH_CSV PREDICTIONS_CSV}.
 *
 * <p>A truth is {@code online_id,pms_ids,relation,tags}: the records that are the person, parted by a bar and empty if there
 * are none, what the person is to the list, and what was done to the entry. Nobody can decide about two people of one name
 * and birth date ({@code doppel}), nor about a child entered with its parent's birth date ({@code dob_parent}).
 */
public final class MatchScore {
    private static final double SURE = 0.9;
    private static final int BINS = 10;

    /** What is true of somebody who registered. */
    private record Truth(Set<String> records, String relation, String tags) {
        boolean isListed() {
            return !records.isEmpty();
        }

        boolean isDecidable() {
            return !relation.equals("doppel") && !tags.contains("dob_parent");
        }
    }

    /** One line of the predictions. */
    private record Said(String record, double probability, int rank, String grade) {}

    private record Best(Truth truth, Said said) {
        boolean isRight() {
            return truth.records().contains(said.record());
        }
    }

    private final Map<String, Truth> truths;
    private final Map<String, List<Said>> said;
    private final List<Best> best = new ArrayList<>();
    private final double listed;

    private MatchScore(Map<String, Truth> truths, Map<String, List<Said>> said) {
        this.truths = truths;
        this.said = said;
        this.listed = truths.values().stream().filter(Truth::isListed).count();
        said.forEach((person, lines) -> best.add(new Best(truth(person), lines.getFirst())));
        best.sort(Comparator.comparingDouble((Best one) -> one.said().probability())
                .reversed());
    }

    /** @throws IOException if a file cannot be read */
    public static void main(String[] files) throws IOException {
        new MatchScore(truths(Path.of(files[0])), said(Path.of(files[1]))).print();
    }

    private static Map<String, Truth> truths(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(
                            part -> part[0],
                            part -> new Truth(
                                    part[1].isEmpty() ? Set.of() : Set.of(part[1].split("\\|")), part[2], part[3])));
        }
    }

    private static Map<String, List<Said>> said(Path file) throws IOException {
        var said = new HashMap<String, List<Said>>();
        try (var lines = Files.lines(file)) {
            lines.skip(1)
                    .map(line -> line.split(","))
                    .forEach(part -> said.computeIfAbsent(part[0], person -> new ArrayList<>())
                            .add(new Said(part[1], Double.parseDouble(part[2]), Integer.parseInt(part[3]), part[4])));
        }
        said.values().forEach(lines -> lines.sort(Comparator.comparingInt(Said::rank)));
        return said;
    }

    private void print() {
        System.out.printf("%,d registrations, %,.0f of them in the list%n", truths.size(), listed);
        if (listed > 0)
            System.out.printf(
                    "right record first %.4f, among five %.4f; best F1 %.4f; found before the first wrong one %.4f%n",
                    among(1), among(5), bestF1(), beforeFirstWrong());
        tell("p >= 0.9", one -> one.said().probability() >= SURE);
        tell("certain ", one -> one.said().grade().equals("certain"));
        System.out.printf("calibration error %.4f%n", calibrationError());
    }

    private void tell(String name, Predicate<Best> taken) {
        var taking = best.stream().filter(taken).toList();
        var wrong = taking.stream().filter(one -> !one.isRight()).toList();
        var kinds = wrong.stream()
                .collect(Collectors.groupingBy(one -> one.truth().relation(), TreeMap::new, Collectors.counting()));
        var decidable = wrong.stream().filter(one -> one.truth().isDecidable()).count();
        System.out.printf(
                "%s: %,d taken, precision %.4f, recall %.4f, wrong %d %s, %d of them decidable%n",
                name,
                taking.size(),
                1 - wrong.size() / (double) Math.max(taking.size(), 1),
                (taking.size() - wrong.size()) / Math.max(listed, 1),
                wrong.size(),
                kinds,
                decidable);
    }

    private Truth truth(String person) {
        return Objects.requireNonNull(truths.get(person), () -> "no truth about " + person);
    }

    private double among(int places) {
        return said.entrySet().stream()
                        .filter(entry -> entry.getValue().stream()
                                .limit(places)
                                .anyMatch(one -> truth(entry.getKey()).records().contains(one.record())))
                        .count()
                / listed;
    }

    private double bestF1() {
        var right = 0;
        var highest = 0.0;
        for (var at = 0; at < best.size(); at++) {
            if (best.get(at).isRight()) right++;
            highest = Math.max(highest, 2.0 * right / (at + 1 + listed));
        }
        return highest;
    }

    private double beforeFirstWrong() {
        return best.stream().takeWhile(Best::isRight).count() / listed;
    }

    /** How far what is called probable is from what is true, in ten bins, weighed by their size (ECE). */
    private double calibrationError() {
        var apart = new double[BINS];
        for (var one : best)
            apart[Math.min(BINS - 1, (int) (one.said().probability() * BINS))] +=
                    one.said().probability() - (one.isRight() ? 1 : 0);
        var sum = 0.0;
        for (var bin : apart) sum += Math.abs(bin);
        return sum / Math.max(best.size(), 1);
    }
}
