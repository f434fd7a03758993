/** Keeps which practice the work at hand is for, that practice's part of the database, and the seal on its secrets. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.deskbell.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
