/** Carries appointments, and new patients where allowed, into the PMS, each at most once; and lets the rule link who is
 * certain, where allowed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"tenancy", "people", "matching", "practice", "pms", "patients", "booking", "audit"})
package org.deskbell.writeback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
