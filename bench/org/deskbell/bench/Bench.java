package org.deskbell.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds the product against the bare floor, in turn and several times, and says which goals were reached. */
public final class Bench {
    private Bench() {}

    /** What was asked for on the command line.
     *
     * @param warmUp how many bookings each side has before it is measured
     * @param patients how long the list of a refresh is; 0 for some lengths */
    record Options(String what, int rounds, Duration lasting, int longPast, int warmUp, int patients) {
        static Options read(String[] args) {
            var what = "all";
            var rounds = 3;
            var seconds = 5;
            var past = 1_000_000;
            var warmUp = 8_000;
            var patients = 0;
            for (var i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--rounds" -> rounds = number(args, ++i);
                    case "--seconds" -> seconds = number(args, ++i);
                    case "--past" -> past = number(args, ++i);
                    case "--warm-up" -> warmUp = number(args, ++i);
                    case "--patients" -> patients = number(args, ++i);
                    case "search", "booking", "race", "refresh", "linking", "all" -> what = args[i];
                    default -> throw new IllegalArgumentException("unknown word: " + args[i]);
                }
            }
            return new Options(what, rounds, Duration.ofSeconds(seconds), past, warmUp, patients);
        }

        private static int number(String[] args, int at) {
            if (at >= args.length) throw new IllegalArgumentException("a number is missing at the end");
            return Integer.parseInt(args[at]);
        }

        boolean wants(String part) {
            return what.equals("all") || what.equals(part);
        }
    }

    public static void main(String[] args) {
        Options options;
        try {
            options = Options.read(args);
        } catch (IllegalArgumentException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
            return;
        }
        var goals = new Goals();
        switch (options.what()) {
            case "refresh" -> new RefreshMeasure(options, goals).run();
            case "linking" -> new LinkingMeasure(options, goals).run();
            default -> inArena(options, goals);
        }
        goals.print();
        System.exit(0);
    }

    private static void inArena(Options options, Goals goals) {
        try (var arena = Arena.open(Path.of("target", "bench"))) {
            introduce(options);
            if (options.wants("search")) new SearchMeasure(arena, options, goals).run();
            if (options.wants("booking")) new BookingMeasure(arena, options, goals).run();
            if (options.wants("race")) new RaceMeasure(arena, options, goals).run();
            if (options.wants("search") && options.longPast() > 0) new SearchMeasure(arena, options, goals).runLong();
        }
    }

    private static void introduce(Options options) {
        say(
                "%d processors, Java %s, %d rounds of %d s; product and floor on one PostgreSQL with fsync on, each in a JVM"
                        + " of its own with the same flags; background work of the product is off.",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                options.rounds(),
                options.lasting().toSeconds());
    }

    static void say(String words, Object... with) {
        System.out.printf(Locale.ROOT, words + "%n", with);
    }

    /** The goals, and what was measured for each. */
    static final class Goals {
        private final List<String> lines = new ArrayList<>();

        void most(String what, double measured, double most) {
            add(what, measured, "<=", most, measured <= most);
        }

        void least(String what, double measured, double least) {
            add(what, measured, ">=", least, measured >= least);
        }

        private void add(String what, double measured, String sign, double goal, boolean reached) {
            lines.add("%-62s %8.2f  goal %s %-6.2f %s"
                    .formatted(what, measured, sign, goal, reached ? "reached" : "NOT REACHED"));
        }

        void print() {
            say("%nGoals (medians of the rounds)");
            lines.forEach(line -> say("%s", line));
        }
    }
}
