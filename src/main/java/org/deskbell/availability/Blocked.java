package org.deskbell.availability;

import java.util.List;
import org.deskbell.practice.Block;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;

/** The practice's blocks as moments. */
final class Blocked {
    private Blocked() {}

    /** Blocks of the whole practice are those of each of these providers. */
    static Occupied in(Schedule schedule, List<Provider.Id> providers) {
        if (schedule.blocks().isEmpty()) return Occupied.NOTHING;
        var all = new Occupied.Gathering();
        schedule.blocks().forEach(block -> add(all, schedule, block, providers));
        return all.occupied();
    }

    /** The same of one block. */
    static Occupied by(Block block, Schedule schedule, List<Provider.Id> providers) {
        var its = new Occupied.Gathering();
        add(its, schedule, block, providers);
        return its.occupied();
    }

    private static void add(Occupied.Gathering all, Schedule schedule, Block block, List<Provider.Id> providers) {
        var zone = schedule.practice().zone();
        var ofAll = block.provider() == null && block.operatory() == null;
        WallClock.whileShowing(zone, block.from(), block.to(), (from, to) -> {
            all.add(block.provider(), from, to);
            all.add(block.operatory(), from, to);
            if (ofAll) providers.forEach(provider -> all.add(provider, from, to));
        });
    }
}
