/** Keeps online patients and their links to patients in the PMS. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "people", "matching", "pms", "access", "audit"})
package org.deskbell.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
