/** What the front desk sees: reads across the rooms, writes nothing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"tenancy", "people", "audit", "pms", "practice", "patients", "booking", "writeback"})
package org.deskbell.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
