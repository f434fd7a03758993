package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import java.nio.file.Path;
import java.sql.SQLException;
import org.deskbell.writeback.FaultyOutage;
import org.deskbell.writeback.FaultyRecords;
import org.deskbell.writeback.FaultyTrial;

/** Write-backs to a PMS that does wrong by seed, on a clock of its own. Ends with 1 and in words if a promise was broken. */
public final class PmsTorture {
    private static final double A_QUARTER = 0.25;
    private static final int LONGEST_MINUTES = 10;

    private PmsTorture() {}

    public static void main(String[] args) throws SQLException {
        // Deskbell's own lines, some for each write, would drown what is found; each node of the kills has a log of its
        // own.
        System.setProperty("logging.level.org.deskbell", "error");
        var what = args.length > 0 ? args[0] : "writes";
        var number = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        var seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        var held = switch (what) {
            case "writes" -> writes(number == 0 ? 10_000 : number, seed, false);
            case "keyed" -> writes(number == 0 ? 10_000 : number, seed, true);
            case "outage" -> outage(number == 0 ? 5_000 : number, seed);
            case "restores" -> restores(number == 0 ? 200 : number, seed);
            case "kills" -> kills(number == 0 ? 200 : number, seed);
            case "hanging" -> HangMeasure.run();
            case "merges" -> merges(number == 0 ? 1_000 : number, seed);
            default -> throw new IllegalArgumentException("unknown word: " + what);
        };
        say(held ? "Every promise was kept." : "BROKEN");
        System.exit(held ? 0 : 1);
    }

    private static boolean writes(int visits, long seed, boolean knowsKeys) {
        try (var trial = FaultyTrial.open(visits * 5 / 4, seed, knowsKeys);
                var _ = Progress.of(trial::progress)) {
            var result = trial.write(visits, A_QUARTER);
            say(
                    "a PMS that %s our keys, a quarter of its deeds faulty: %s",
                    knowsKeys ? "knows" : "does not know", result);
            say("what it did wrong: %s", trial.played());
            var isRight = result.missing() == 0 && result.doubled() == 0 && result.ghosts() == 0;
            return isRight
                    && result.longestDoubled().toMinutes() < LONGEST_MINUTES
                    && (!knowsKeys || result.everDoubled() == 0);
        }
    }

    private static boolean outage(int visits, long seed) {
        try (var trial = FaultyTrial.open(visits, seed, false);
                var _ = Progress.of(trial::progress)) {
            var result = FaultyOutage.play(trial, visits);
            say("72 hours off line: %s", result);
            return result.isRight();
        }
    }

    private static boolean kills(int kills, long seed) throws SQLException {
        try (var nodes = PmsKills.open(Path.of("target", "torture"), seed, new PmsKills.Size(8, 2_000));
                var _ = Progress.of(nodes::progress)) {
            for (var kill = 0; kill < kills; kill++) nodes.kill();
            return nodes.isRight();
        }
    }

    private static boolean restores(int restores, long seed) {
        try (var trial = FaultyTrial.open(3 * restores, seed, false)) {
            var result = new FaultyRecords(trial, seed).restores(restores);
            say("%d restored backups: %s", restores, result);
            return result.wrong() == 0 && result.amiss() == 0;
        }
    }

    private static boolean merges(int merges, long seed) {
        try (var trial = FaultyTrial.open(2 * merges, seed, false)) {
            var result = new FaultyRecords(trial, seed).merges(merges);
            say("%s", result);
            return result.astray() == 0 && result.amiss() == 0;
        }
    }
}
