package org.deskbell.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.deskbell.tenancy.DatabaseAddress;

/** Two nodes of Deskbell on one database, with their background work on. */
final class Nodes {
    static final int COUNT = 2;

    private final Stage stage;
    private final DatabaseAddress database;
    private final AtomicReferenceArray<Served> running = new AtomicReferenceArray<>(COUNT);

    /** Half the processor time until it answers: a node that is killed every few seconds is never long enough up to repay more. */
    private static final String SOON_UP = "-XX:TieredStopAtLevel=1";

    private final Outage outage = new Outage();
    private final Call search;

    /** @param search what is answered from the database alone */
    Nodes(Stage stage, DatabaseAddress database, Call search) {
        this.search = search;
        this.stage = stage;
        this.database = database;
        for (var node = 0; node < COUNT; node++) start(node);
        for (var node = 0; node < COUNT; node++) awaitAnswer(node);
    }

    private void start(int node) {
        var environment = Map.of("JAVA_TOOL_OPTIONS", SOON_UP);
        running.set(node, stage.keep(Served.product("node " + node, database, stage.log("node" + node), environment)));
    }

    private void awaitAnswer(int node) {
        running.get(node).awaitAnswer(search);
    }

    Outage outage() {
        return outage;
    }

    int port(int node) {
        return running.get(node).port();
    }

    /** As by kill -9; a new one is started in its place. */
    void killAndStart(int node) {
        outage.begin();
        running.get(node).kill();
        start(node);
        awaitAnswer(node);
        outage.end();
    }

    /** Asks a node until it serves from the database again; gives the milliseconds that took. */
    double millisUntilServing(int node) {
        var begin = System.nanoTime();
        while (!serves(node)) {
            if (System.nanoTime() - begin > 60_000_000_000L) return Double.POSITIVE_INFINITY;
            Served.pause();
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private boolean serves(int node) {
        try {
            return Line.once(port(node), search).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
