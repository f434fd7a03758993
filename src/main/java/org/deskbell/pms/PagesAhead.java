package org.deskbell.pms;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ExecutionException;
import org.deskbell.tenancy.Beside;
import org.jspecify.annotations.Nullable;

/** The pages of a PMS's list of patients, read one ahead: while a page is kept, the PMS makes the next. */
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
    private final Source source;
    private @Nullable Beside<Pms.PatientPage> coming;

    /** @param from the cursor of the first page that is wanted; null for the first of all */
    PagesAhead(Source source, @Nullable String from) throws PmsSilent {
        this.source = source;
        coming = begin(from);
    }

    private Beside<Pms.PatientPage> begin(@Nullable String from) throws PmsSilent {
        read.begin(from);
        return Beside.begin(() -> source.page(from));
    }

    boolean hasNext() {
        return coming != null;
    }

    /** The next page, once the PMS has given it. */
    Pms.PatientPage next() throws PmsSilent {
        var page = given(requireNonNull(coming));
        read.took(page.patients().size());
        coming = page.next() == null ? null : begin(page.next());
        return page;
    }

    private static Pms.PatientPage given(Beside<Pms.PatientPage> coming) throws PmsSilent {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PmsSilent silent) throw silent;
            if (e.getCause() instanceof RuntimeException wrong) throw wrong;
            throw new IllegalStateException("The page could not be read.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted.", e);
        }
    }

    /** Leaves the page that may be coming. */
    @Override
    public void close() {
        if (coming != null) coming.close();
    }
}
