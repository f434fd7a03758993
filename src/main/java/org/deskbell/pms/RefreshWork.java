package org.deskbell.pms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads the PMS anew, page by page, when somebody asked or when what we hold has grown old. */
@Component
class RefreshWork implements BackgroundWork {
    private static final Logger log = LoggerFactory.getLogger(RefreshWork.class);
    private static final Actor RULE = new Actor.Rule("automatic refresh");
    private static final Duration OLD = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** A list that was just being rebuilt, or has a page that nobody can read, is whole again soon; until then changes are
     * read, and a question stands and is not asked anew. */
    private static final Duration DOUBT = Duration.ofHours(1);

    private static final Duration BACK = Duration.ofDays(1);
    /** A practice may be booked for a year; a taken time that nobody read would be offered. */
    private static final Duration AHEAD = Duration.ofDays(367);
    /** As much of a schedule as a slow PMS gives within a lease. */
    private static final Duration STRETCH = Duration.ofDays(92);

    private final Refreshes refreshes;
    private final RefreshRuns runs;
    private final PmsConnections connections;
    private final RefreshTable table;
    private final Nights nights;
    private final Clock clock;

    RefreshWork(
            Refreshes refreshes,
            RefreshRuns runs,
            PmsConnections connections,
            RefreshTable table,
            Nights nights,
            Clock clock) {
        this.refreshes = refreshes;
        this.runs = runs;
        this.connections = connections;
        this.table = table;
        this.nights = nights;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "refresh";
    }

    @Override
    public List<PracticeId> due() {
        var now = clock.instant();
        return table.due(now, now.minus(OLD), now.minus(PAUSE), now.minus(DOUBT));
    }

    @Override
    public void drain() {
        var now = clock.instant();
        if (connections.find().isPresent() && table.isOverdue(now.minus(OLD), now.minus(PAUSE))) ask(now);
        runs.claim().ifPresent(this::read);
    }

    private void ask(Instant now) {
        if (!refreshes.canReadChanges()) {
            if (!isDoubted(now)) refreshes.ask(RULE);
        } else if (nights.isEverythingDue(now) && !isDoubted(now) && !table.hasFailedWhole(now.minus(DOUBT)))
            refreshes.ask(RULE);
        else refreshes.askForChanges(RULE);
    }

    private boolean isDoubted(Instant now) {
        return refreshes
                .question()
                .filter(doubted -> doubted.askedAt().isAfter(now.minus(DOUBT)))
                .isPresent();
    }

    private void read(RefreshRuns.Run run) {
        try {
            readAll(run);
        } catch (PmsSilent e) {
            log.warn("the PMS fell silent in refresh {}", run.id());
            if (runs.fail(run, e.words())) connections.silent(e.words());
        } catch (DataIntegrityViolationException e) {
            stopped(run, e); // a value of the PMS's that our database refuses
        } catch (DataAccessException | TransactionException e) {
            throw e; // our own database; the run goes on when its lease is over
        } catch (RuntimeException e) {
            stopped(run, e);
        }
    }

    private void stopped(RefreshRuns.Run run, RuntimeException e) {
        log.error("refresh {} stopped: {}", run.id(), e.getClass().getSimpleName());
        runs.fail(run, "Deskbell could not take in what the PMS said.");
    }

    private void readAll(RefreshRuns.Run run) throws PmsSilent {
        if (connections.find().isEmpty()) throw new PmsSilent("The practice is not connected to a PMS.");
        var pms = connections.pms();
        var able = pms.capabilities();
        mustGiveItsScheduleStill(able);
        if (!runs.can(run, able)) return;
        var catalogue = pms.catalogue();
        var taken = new LinkedHashMap<String, BusyTime>();
        if (runs.goesOn(run)
                && readPatients(run, pms)
                && (!able.contains(Capability.READ_PATIENT) || askForPassedOver(run, pms))
                && (!able.contains(Capability.READ_SCHEDULE) || readSchedule(run, pms, taken)))
            runs.finish(run, catalogue, List.copyOf(taken.values()));
        else runs.stop(run);
    }

    /** Without its schedule all its times would be free. */
    private void mustGiveItsScheduleStill(Set<Capability> able) throws PmsSilent {
        if (connections.can(Capability.READ_SCHEDULE) && !able.contains(Capability.READ_SCHEDULE))
            throw new PmsSilent(
                    "The PMS gave its schedule and gives it no more. What was taken stays taken; if it is to be"
                            + " read without a schedule, save the connection anew.");
    }

    /** Reads it stretch by stretch; what lies in two is the same. False if the run is to stop. */
    private boolean readSchedule(RefreshRuns.Run run, Pms pms, Map<String, BusyTime> taken) throws PmsSilent {
        var end = clock.instant().plus(AHEAD);
        for (var from = clock.instant().minus(BACK); from.isBefore(end); from = from.plus(STRETCH)) {
            var to = from.plus(STRETCH).isBefore(end) ? from.plus(STRETCH) : end;
            for (var time : pms.busy(from, to)) taken.put(time.id(), time);
            if (!runs.goesOn(run)) return false;
        }
        return true;
    }

    private boolean readPatients(RefreshRuns.Run run, Pms pms) throws PmsSilent {
        if (run.isRead()) return true;
        try (var pages = new PagesAhead(from -> page(run, pms, from), run.next(), runs.pagesAhead(run))) {
            while (pages.hasNext()) if (!runs.keep(run, pages.next())) return false;
        }
        return true;
    }

    /** Where pages are counted from the beginning, a record that leaves an earlier one draws another over the edge, and no page
     * names it. So each that is missing is asked for by itself before it is taken for gone. False if the run is to stop. */
    private boolean askForPassedOver(RefreshRuns.Run run, Pms pms) throws PmsSilent {
        var found = new ArrayList<PmsPatient>();
        for (var id : runs.passedOver(run)) pms.patient(id).ifPresent(found::add);
        return found.isEmpty() || runs.keep(run, new Pms.PatientPage(found, null, null));
    }

    private static Pms.PatientPage page(RefreshRuns.Run run, Pms pms, @Nullable String next) throws PmsSilent {
        if (run.kind() == Refresh.Kind.EVERYTHING) return pms.patients(next);
        if (run.mark() == null) throw new PmsSilent("The practice is connected to another PMS than before.");
        return pms.changedPatients(run.mark(), next);
    }
}
