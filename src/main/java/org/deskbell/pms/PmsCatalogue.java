package org.deskbell.pms;

import java.util.List;

/** The PMS's providers, operatories and appointment types, as of the last refresh. */
public interface PmsCatalogue {
    List<Catalogue.Entry> all(Catalogue.Kind kind);
}
