/** Keeps which practice the work at hand is for, and that practice's part of the database. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.deskbell.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
