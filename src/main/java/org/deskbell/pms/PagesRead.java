package org.deskbell.pms;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of one reading: a PMS that gives a page again, or goes on and on, is read no further. */
public final class PagesRead {
    private final int mostPages;
    private final int mostRecords;
    private final Set<@Nullable String> begun = new HashSet<>();
    private int records;

    public PagesRead(int mostPages, int mostRecords) {
        this.mostPages = mostPages;
        this.mostRecords = mostRecords;
    }

    /** @param page where it is; null for the first
     * @throws PmsSilent if it was read before, or is one too many */
    public void begin(@Nullable String page) throws PmsSilent {
        if (!begun.add(page)) throw new PmsSilent("The PMS gives the same page again and again.");
        if (begun.size() > mostPages) throw endless();
    }

    /** @throws PmsSilent if with so many more records they are too many */
    public void took(int more) throws PmsSilent {
        records += more;
        if (records > mostRecords) throw endless();
    }

    private static PmsSilent endless() {
        return new PmsSilent("The PMS's list does not end.");
    }
}
