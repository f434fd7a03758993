package org.deskbell.writeback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.patients.CertainLinks;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.Refreshes;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Links who is certain, where the practice has switched that on: claims one person in a short transaction, links him in
 * another. */
@Component
class LinkRuleWork implements BackgroundWork {
    private static final Logger log = LoggerFactory.getLogger(LinkRuleWork.class);
    static final Actor.Rule RULE = new Actor.Rule("Link automatically");
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final LinkRule rule;
    private final LinkTurnTable turns;
    private final OnlinePatients patients;
    private final CertainLinks links;
    private final Refreshes refreshes;
    private final PracticeDatabase database;
    private final Clock clock;

    LinkRuleWork(
            LinkRule rule,
            LinkTurnTable turns,
            OnlinePatients patients,
            CertainLinks links,
            Refreshes refreshes,
            PracticeDatabase database,
            Clock clock) {
        this.rule = rule;
        this.turns = turns;
        this.patients = patients;
        this.links = links;
        this.refreshes = refreshes;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "link automatically";
    }

    @Override
    public List<PracticeId> due() {
        return turns.due(clock.instant());
    }

    @Override
    public void drain() {
        if (refreshes.isInDoubt()) return;
        database.together(this::beginRound);
        if (!rule.isOn()) {
            turns.forget();
            return;
        }
        while (!Thread.currentThread().isInterrupted()) {
            var turn = turns.claim(clock.instant(), LEASE);
            if (turn.isEmpty()) return;
            look(turn.get());
        }
    }

    /** Taken first: what made somebody ask, and whether the rule is on, is read after that. */
    private boolean beginRound() {
        if (!turns.takeRound() || !rule.isOn()) return false;
        turns.ask(patients.unlinked(), clock.instant());
        return true;
    }

    /** One that goes wrong waits for its lease, and holds up no other. */
    private void look(LinkTurnTable.Turn turn) {
        try {
            links.link(turn.patient(), RULE)
                    .ifPresent(record -> log.info("online patient {} was linked by rule", turn.patient()));
            turns.end(turn);
        } catch (DataAccessException | TransactionException e) {
            throw e; // our own database
        } catch (RuntimeException e) {
            log.error(
                    "online patient {} could not be looked at: {}",
                    turn.patient(),
                    e.getClass().getSimpleName());
        }
    }
}
