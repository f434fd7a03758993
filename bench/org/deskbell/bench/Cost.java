package org.deskbell.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What a load cost.
 *
 * @param server CPU milliseconds a request in the server's process
 * @param database CPU milliseconds a request in all of PostgreSQL's processes
 */
record Cost(Heard heard, double server, double database) {
    /** Lets the load run and reads the clocks of the processes before and after. */
    static Cost of(Served served, Stage stage, Supplier<Heard> load) {
        var server = Cpu.millis(served.pid());
        var database = Cpu.millis(stage.postgresPid());
        var heard = load.get();
        var requests = Math.max(1, heard.count());
        return new Cost(
                heard,
                (Cpu.millis(served.pid()) - server) / requests,
                (Cpu.millis(stage.postgresPid()) - database) / requests);
    }

    double sum() {
        return server + database;
    }

    static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
        var sorted = costs.stream()
                .map(what::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s %7.3f %7.3f %7.3f %9.0f %8.2f %8.2f   %s",
                name,
                server,
                database,
                sum(),
                heard.perSecond(),
                heard.millis(0.5),
                heard.millis(0.99),
                heard.statuses());
    }

    static String head() {
        return "%-28s %7s %7s %7s %9s %8s %8s   %s"
                .formatted("CPU ms a request", "server", "databa.", "sum", "a second", "p50 ms", "p99 ms", "answers");
    }
}
