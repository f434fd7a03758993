package org.deskbell.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The CPU time of a process and its children, from /proc: what they used themselves, and what the dead among them had used. */
final class Cpu {
    private static final double MILLIS_A_TICK = 10; // USER_HZ is 100 on every Linux we know
    private static final int USER = 11; // counted behind the name in brackets
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private Cpu() {}

    /** In milliseconds, since it began. */
    static double millis(long pid) {
        var dead = ticks(pid, CHILDREN_USER) + ticks(pid, CHILDREN_SYSTEM);
        var process = ProcessHandle.of(pid);
        var children = process.stream().flatMap(ProcessHandle::children).mapToLong(ProcessHandle::pid);
        return MILLIS_A_TICK * (own(pid) + dead + children.map(Cpu::own).sum());
    }

    private static long own(long pid) {
        return ticks(pid, USER) + ticks(pid, SYSTEM);
    }

    private static long ticks(long pid, int field) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return Long.parseLong(line.substring(line.lastIndexOf(')') + 2).split(" ")[field]);
        } catch (java.nio.file.NoSuchFileException e) {
            return 0; // it ended just now
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
