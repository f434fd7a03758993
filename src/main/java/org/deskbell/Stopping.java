package org.deskbell;

import java.util.ArrayDeque;
import java.util.Deque;

/** Stops what was started, the last of it first, when the process is told to end: also amid the start. */
final class Stopping {
    private final Deque<Runnable> started = new ArrayDeque<>();
    private boolean over;

    static Stopping atTheEnd() {
        var stopping = new Stopping();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(stopping::now));
        return stopping;
    }

    /** Something was started and has to be stopped this way; at once if all else was stopped already. */
    synchronized void with(Runnable stop) {
        if (over) stop.run();
        else started.push(stop);
    }

    synchronized void now() {
        over = true;
        while (!started.isEmpty()) started.pop().run();
    }
}
