package org.deskbell.pms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.deskbell.tenancy.Beside;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a PMS's list of patients, read ahead: while some are kept, the PMS makes the next. Those that are there already
 * are kept together. They are few, for what waits is carried about by the JVM, which stops everybody meanwhile.
 */
final class PagesAhead implements AutoCloseable {
    /** More patients no practice has, and nobody gives them in more pages. */
    private static final int MOST_RECORDS = 2_000_000;

    private static final int MOST_PAGES = 50_000;

    /** Where pages come from. */
    @FunctionalInterface
    interface Source {
        /** @param from its cursor; null for the first */
        Pms.PatientPage page(@Nullable String from) throws PmsSilent;
    }

    private final PagesRead read = new PagesRead(MOST_PAGES, MOST_RECORDS);
    /** In their order; empty where there is none any more. */
    private final BlockingQueue<Optional<Pms.PatientPage>> waiting = new LinkedBlockingQueue<>();
    /** For pages that wait or are being read. */
    private final Semaphore places;

    private final int most;

    private final Source source;
    private final Beside<Boolean> reading;
    private boolean isOver;

    /** @param from the cursor of the first page that is wanted; null for the first of all
     * @param most how many are read ahead, and kept together */
    PagesAhead(Source source, @Nullable String from, int most) {
        this.source = source;
        this.most = most;
        this.places = new Semaphore(most);
        this.reading = Beside.begin(() -> readAll(from));
    }

    private boolean readAll(@Nullable String first) throws PmsSilent, InterruptedException {
        try {
            var from = first;
            do {
                places.acquire();
                read.begin(from);
                var page = source.page(from);
                read.took(page.patients().size());
                waiting.add(Optional.of(page));
                from = page.next();
            } while (from != null);
            return true;
        } finally {
            waiting.add(Optional.empty());
        }
    }

    boolean hasNext() {
        return !isOver;
    }

    /** The next pages as one, once the PMS has given the first of them. */
    Pms.PatientPage next() throws PmsSilent {
        var pages = new ArrayList<Pms.PatientPage>();
        pages.add(awaited());
        while (pages.size() < most && isThere()) pages.add(awaited());
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
            places.release();
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

    /** Leaves the pages that are there, and the one that may be coming. */
    @Override
    public void close() {
        reading.close();
    }
}
