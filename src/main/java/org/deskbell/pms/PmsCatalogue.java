package org.deskbell.pms;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The PMS's providers, operatories and appointment types, as of the last refresh. */
@Component
public class PmsCatalogue {
    private final PmsCatalogueTable table;
    private final Clock clock;

    PmsCatalogue(PmsCatalogueTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    public List<Catalogue.Entry> all(Catalogue.Kind kind) {
        return table.all(kind);
    }

    /** Keeps what the PMS names now. */
    @Transactional
    void replace(Catalogue catalogue) {
        table.replace(catalogue.entries(), clock.instant());
    }
}
