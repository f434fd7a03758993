/** Keeps a practice: its places, providers, online appointment types, hours, closed days and settings. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "people", "pms", "audit"})
package org.deskbell.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
