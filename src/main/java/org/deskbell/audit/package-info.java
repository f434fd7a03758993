/** Keeps who saw or did what, and when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy"})
package org.deskbell.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
