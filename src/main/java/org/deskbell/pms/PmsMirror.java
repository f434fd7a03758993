package org.deskbell.pms;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes our mirror of the PMS's patients: page by page onto a stage, and from there at once; one writer at a time. */
@Component
class PmsMirror {
    /** So many records are looked up one by one in a moment; more are compared as a whole. */
    private static final int FEW = 1_000;

    private final PmsMirrorTable table;
    private final PmsPatientTable records;
    private final MatchingKeyTable keys;
    private final PmsPatientStageTable stage;
    private final RefreshPageTable pages;
    private final Differences differences;
    private final RecordChanges changes;
    private final RefreshTable refreshes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PmsMirror(
            PmsMirrorTable table,
            PmsPatientTable records,
            MatchingKeyTable keys,
            PmsPatientStageTable stage,
            RefreshPageTable pages,
            Differences differences,
            RecordChanges changes,
            RefreshTable refreshes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.records = records;
        this.keys = keys;
        this.stage = stage;
        this.pages = pages;
        this.differences = differences;
        this.changes = changes;
        this.refreshes = refreshes;
        this.events = events;
        this.clock = clock;
    }

    /** How many records a run found new, changed and gone. */
    record Difference(int fresh, int changed, int gone) {
        int all() {
            return fresh + changed + gone;
        }
    }

    /** Takes in one record. */
    @Transactional
    void take(PmsPatient patient) {
        var alone = StageId.fresh();
        table.hold();
        stage(alone, differences.in(List.of(patient)));
        var seen = takeOver(alone);
        keys.changeLeniently(alone);
        stage.close(alone);
        tell(changes.told(seen, List.of()));
    }

    /** Takes in that the PMS has no record under this id any more. */
    @Transactional
    void gone(PmsPatientId id) {
        table.hold();
        keys.drop(records.held(List.of(id.value())));
        table.markGone(id, clock.instant());
        tell(new PmsRecordsChanged(List.of(), List.of(id), List.of(), List.of()));
    }

    /** Tells once more that a record was merged, to whoever has been linked to it since. */
    @Transactional
    void merged(PmsPatientId id) {
        tell(new PmsRecordsChanged(List.of(changes.merge(id)), List.of(), List.of(), List.of()));
    }

    /** Whether most of a whole list is known, so that little of it is written. */
    boolean isFilled() {
        return table.isFilled();
    }

    /** Opens the stage for a run. */
    @Transactional
    void begin(StageId run) {
        table.hold();
        forget(run);
        stage.open(run);
    }

    /** Where the reading of a run goes on that another reader began; empty if what it read is lost, or it read nothing. */
    Optional<RefreshPageTable.Place> place(StageId run) {
        return stage.isOpen(run) ? pages.place(run) : Optional.empty();
    }

    /** @throws IllegalStateException if the database broke down and lost what the run has read so far */
    void mustBeOpen(StageId run) {
        if (!stage.isOpen(run)) throw new IllegalStateException("The stage was lost.");
    }

    /** Keeps a page of what a run reads.
     *
     * @throws IllegalStateException if the database broke down and lost what the run has read so far */
    @Transactional
    void keep(StageId run, Pms.PatientPage page) {
        stage.isNoLoss();
        mustBeOpen(run);
        var found = differences.in(page.patients());
        stage(run, found);
        pages.add(run, found.ids(), page.next());
    }

    private void stage(StageId run, Differences.Found found) {
        stage.add(run, found.ids(), found.staged());
    }

    /** Forgets what a run has read. */
    @Transactional
    void forget(StageId run) {
        stage.close(run);
        pages.forget(run);
    }

    /** The first of the known records that the pages of a run do not name. */
    @Transactional
    List<PmsPatientId> unnamed(StageId run, Instant readingBegan, int most) {
        table.compareWhole(true);
        return pages.unnamed(run, readingBegan, most);
    }

    /** How the list that a run has read stands to what we know; nobody else writes to the mirror until the transaction ends. */
    ShrunkenList held(StageId run, Instant readingBegan) {
        table.hold();
        table.compareWhole(true);
        return pages.held(run, readingBegan);
    }

    /** Makes the mirror what the run has read, and says what that changed. */
    @Transactional
    Difference become(StageId run, ShrunkenList list, Instant readingBegan) {
        table.compareWhole(true);
        var gone = list.missing() == 0 ? List.<PmsPatientId>of() : table.markGone(run, readingBegan, clock.instant());
        var anew = !table.hasKeysOfThisModel();
        if (anew) keys.dropAll();
        var difference = difference(run, gone, readingBegan);
        if (anew || difference.all() > 0) change(run, difference, gone);
        forget(run);
        return difference;
    }

    /** Takes in what the run has read, which is not everything: nothing is gone. While the list is in doubt, records that were
     * merged or given to somebody else stay as they are: they come again with the whole list that is believed.
     *
     * @throws IllegalStateException if the matching keys have to be made anew, for which everything must be read */
    @Transactional
    Difference take(StageId run, Instant readingBegan) {
        table.hold();
        if (!table.hasKeysOfThisModel()) throw new IllegalStateException("The matching keys are of another model.");
        if (refreshes.isInDoubt()) leaveLinksAlone(run);
        var difference = difference(run, List.of(), readingBegan);
        if (difference.all() > 0) change(run, difference, List.of());
        forget(run);
        return difference;
    }

    private void leaveLinksAlone(StageId run) {
        var seen = changes.seen(run);
        stage.takeOff(
                run,
                Stream.of(seen.merged(), seen.givenAway())
                        .flatMap(List::stream)
                        .map(PmsPatientId::value)
                        .toList());
    }

    private Difference difference(StageId run, List<PmsPatientId> gone, Instant readingBegan) {
        stage.takeOffOutrun(run, readingBegan);
        var staged = stage.count(run);
        return new Difference(staged.fresh(), staged.changed(), gone.size());
    }

    private void change(StageId run, Difference difference, List<PmsPatientId> gone) {
        table.compareWhole(difference.all() > FEW);
        var seen = takeOver(run);
        table.compareWhole(false);
        keys.change(run);
        dropKeys(gone);
        table.countAnew();
        tell(changes.told(seen, gone));
    }

    private RecordChanges.Seen takeOver(StageId from) {
        var seen = changes.seen(from);
        table.takeOver(from, clock.instant());
        return seen;
    }

    private void dropKeys(List<PmsPatientId> gone) {
        for (var from = 0; from < gone.size(); from += FEW)
            keys.drop(records.even(gone.subList(from, Math.min(from + FEW, gone.size()))));
    }

    private void tell(PmsRecordsChanged changed) {
        if (!changed.isNothing()) events.publishEvent(changed);
    }
}
