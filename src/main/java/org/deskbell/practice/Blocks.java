package org.deskbell.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Subject;
import org.deskbell.tenancy.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stretches taken out of what can be booked online. */
@Component
public class Blocks {
    private final BlockTable table;
    private final ProviderTable providers;
    private final OperatoryTable operatories;
    private final ScheduleEditionTable edition;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blocks(
            BlockTable table,
            ProviderTable providers,
            OperatoryTable operatories,
            ScheduleEditionTable edition,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.providers = providers;
        this.operatories = operatories;
        this.edition = edition;
        this.events = events;
        this.clock = clock;
    }

    /** Those that are not over when the day begins, soonest first. */
    public List<Block> from(LocalDate day) {
        return table.from(day);
    }

    /** Adds one; blocks may overlap.
     *
     * @throws NotFound if there is no such provider or operatory */
    @Transactional
    public void add(Block block, Actor by) {
        edition.renew();
        requireKnown(block);
        table.insert(by(block, by), clock.instant());
        events.publishEvent(changed("added a block", block, by));
    }

    private void requireKnown(Block block) {
        if (block.provider() != null && !providers.isHere(block.provider())) throw new NotFound("provider");
        if (block.operatory() != null && !operatories.isHere(block.operatory())) throw new NotFound("operatory");
    }

    private static Block by(Block one, Actor by) {
        return new Block(one.id(), one.provider(), one.operatory(), one.from(), one.to(), one.reason(), by.shown());
    }

    /** Removes one.
     *
     * @throws NotFound if there is no such block */
    @Transactional
    public void remove(Block.Id id, Actor by) {
        edition.renew();
        var block = table.find(id).orElseThrow(() -> new NotFound("block"));
        table.delete(id);
        events.publishEvent(changed("removed a block", block, by));
    }

    private static SettingsChanged changed(String deed, Block block, Actor by) {
        return new SettingsChanged(
                by,
                deed,
                Subject.settings("blocks"),
                Map.of(
                        "of",
                        whose(block),
                        "from",
                        block.from().toString(),
                        "to",
                        block.to().toString()));
    }

    private static String whose(Block block) {
        if (block.provider() != null) return "provider " + block.provider();
        return block.operatory() == null ? "the whole practice" : "operatory " + block.operatory();
    }
}
