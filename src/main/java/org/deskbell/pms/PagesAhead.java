package org.deskbell.pms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import org.deskbell.tenancy.Beside;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PMS's list of patients, read ahead: while some are kept, the PMS makes the next. Those that are there already
 * are kept together, because keeping a page costs more than what is on it where little has changed.
 */
final class PagesAhead implements AutoCloseable {
    /** More patients no practice has, and nobody gives them in more pages. */
    private static final int MOST_RECORDS = 2_000_000;

    private static final int MOST_PAGES = 50_000;
    /** So many are kept together at most, and wait for it. */
    private static final int MOST_TOGETHER = 5;

    /** Where pages come from. */
    @FunctionalInterface
    interface Source {
        /** @param from its cursor; null for the first */
        Pms.PatientPage page(@Nullable String from) throws PmsSilent;
    }

    private final PagesRead read = new PagesRead(MOST_PAGES, MOST_RECORDS);
    /** In their order; empty where there is none any more. */
    private final BlockingQueue<Optional<Pms.PatientPage>> waiting = new ArrayBlockingQueue<>(MOST_TOGETHER);

    private final Source source;
    private final Beside<Boolean> reading;
    private boolean isOver;

    /** @param from the cursor of the first page that is wanted; null for the first of all */
    PagesAhead(Source source, @Nullable String from) {
        this.source = source;
        this.reading = Beside.begin(() -> readAll(from));
    }

    private boolean readAll(@Nullable String first) throws PmsSilent, InterruptedException {
        try {
            var from = first;
            do {
                read.begin(from);
                var page = source.page(from);
                read.took(page.patients().size());
                waiting.put(Optional.of(page));
                from = page.next();
            } while (from != null);
            return true;
        } finally {
            waiting.put(Optional.empty());
        }
    }

    boolean hasNext() {
        return !isOver;
    }

    /** The next pages as one, once the PMS has given the first of them. */
    Pms.PatientPage next() throws PmsSilent {
        var pages = new ArrayList<Pms.PatientPage>();
        pages.add(awaited());
        while (pages.size() < MOST_TOGETHER && isThere()) pages.add(awaited());
        isOver = pages.getLast().next() == null;
        return pages.size() == 1 ? pages.getFirst() : asOne(pages);
    }

    private boolean isThere() {
        var first = waiting.peek();
        return first != null && first.isPresent();
    }

    private static Pms.PatientPage asOne(List<Pms.PatientPage> pages) {
        var patients = pages.stream().flatMap(page -> page.patients().stream()).toList();
        var total = pages.stream()
                .map(Pms.PatientPage::total)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Pms.PatientPage(
                patients, total, pages.getLast().next(), pages.getFirst().mark());
    }

    private Pms.PatientPage awaited() throws PmsSilent {
        try {
            var page = waiting.take();
            if (page.isPresent()) return page.get();
            reading.get();
            throw new IllegalStateException("There is no page behind the last.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PmsSilent silent) throw silent;
            if (e.getCause() instanceof RuntimeException wrong) throw wrong;
            throw new IllegalStateException("The page could not be read.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted.", e);
        }
    }

    /** Leaves the pages that are there, and the one that may be coming; a reader who waits for a place finds one. */
    @Override
    public void close() {
        reading.close();
        waiting.clear();
    }
}
