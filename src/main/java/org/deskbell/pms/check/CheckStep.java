package org.deskbell.pms.check;

import java.util.Set;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsSilent;

/** One promise, and how it is tried. */
record CheckStep(String name, Set<Capability> needs, Trial trial) {
    /** Tries it, and says what was seen. */
    @FunctionalInterface
    interface Trial {
        String tried() throws Broken, PmsSilent;
    }
}
