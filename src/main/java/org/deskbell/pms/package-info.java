/** Keeps our mirror of the practice management system, reads it anew, and holds the port to every kind of PMS. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "people", "matching", "audit"})
package org.deskbell.pms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
