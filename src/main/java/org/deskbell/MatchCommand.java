package org.deskbell;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.deskbell.matching.Candidate;
import org.deskbell.matching.Listed;
import org.deskbell.matching.ListedPeople;
import org.deskbell.tenancy.Refused;

/**
 * {@code match --pms P --online O --out F}: says of each person of a file of online patients who of a PMS's list it may be,
 * found and ranked as on the pages.
 */
record MatchCommand(Path pms, Path online, Path out) {
    static final String NAME = "match";

    private static final String USAGE = "usage: ./deskbell match --pms FILE --online FILE --out FILE";
    private static final String HEADER = "online_id,pms_id,probability,rank,grade\n";
    private static final int MOST_RANKS = 10;
    private static final double LEAST_PROBABILITY = 0.001;
    /** So many are ranked side by side, and written in their order. */
    private static final int AT_ONCE = 1_000;

    /** @throws Refused if these are not the words of the command */
    static MatchCommand of(List<String> words) {
        var options = CommandOptions.read(words.subList(1, words.size()), List.of("--pms", "--online", "--out"), USAGE);
        return new MatchCommand(file(options, "--pms"), file(options, "--online"), file(options, "--out"));
    }

    private static Path file(Map<String, String> options, String name) {
        return Path.of(requireNonNull(options.get(name)));
    }

    /** @throws Refused if a file is broken, or cannot be read or written */
    void run() {
        var began = System.nanoTime();
        var list = list();
        say("%,d records in the PMS, read and keyed in %.1f s", list.size(), (System.nanoTime() - began) / 1e9);
        try (var people = MatchFile.open(online, "online_id");
                var writer = Files.newBufferedWriter(out)) {
            writer.write(HEADER);
            write(people, list, writer);
        } catch (IOException e) {
            throw new Refused(out + " cannot be written.", e);
        }
    }

    private ListedPeople list() {
        try (var records = MatchFile.open(pms, "pms_id")) {
            return ListedPeople.of(records.people().toList());
        }
    }

    private static void write(MatchFile people, ListedPeople list, BufferedWriter writer) throws IOException {
        var costs = new ArrayList<Long>();
        var windows = people.people().gather(Gatherers.windowFixed(AT_ONCE)).iterator();
        while (windows.hasNext()) {
            var some = windows.next();
            for (var told : some.parallelStream().map(one -> told(one, list)).toList()) {
                writer.write(told.lines());
                costs.add(told.cpu());
            }
            say("%,d people", costs.size());
        }
        Collections.sort(costs);
        if (!costs.isEmpty())
            say("CPU a person: %.2f ms at the median, %.2f ms at the 99th of 100", cost(costs, 50), cost(costs, 99));
    }

    private static double cost(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100) / 1e6;
    }

    /** What is said of a person, and the CPU time that it took, in nanoseconds. */
    private record Told(String lines, long cpu) {}

    private static Told told(Listed person, ListedPeople list) {
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        var lines = lines(person, list);
        return new Told(lines, threads.getCurrentThreadCpuTime() - began);
    }

    private static String lines(Listed person, ListedPeople list) {
        var ranked = list.rank(person.who());
        return IntStream.range(0, Math.min(MOST_RANKS, ranked.size()))
                .filter(place -> ranked.get(place).probability() >= LEAST_PROBABILITY)
                .mapToObj(place -> line(person, ranked.get(place), place + 1))
                .collect(joining());
    }

    private static String line(Listed person, Candidate candidate, int rank) {
        return CSVFormat.DEFAULT.format(
                        person.id(),
                        candidate.listed().id(),
                        String.format(Locale.ROOT, "%.6f", candidate.probability()),
                        rank,
                        candidate.grade().name().toLowerCase(Locale.ROOT))
                + "\n";
    }

    private static void say(String words, Object... with) {
        System.err.printf(Locale.ROOT, "deskbell: " + words + "%n", with);
    }
}
