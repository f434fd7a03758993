package org.deskbell.pms;

import java.util.ArrayList;
import java.util.List;

/** All pages of a PMS's list, one after the other. */
public final class Pages {
    private Pages() {}

    public static List<PmsPatient> all(Pms pms) throws PmsSilent {
        var page = pms.patients(null);
        var all = new ArrayList<>(page.patients());
        while (page.next() != null) {
            page = pms.patients(page.next());
            all.addAll(page.patients());
        }
        return all;
    }
}
