/** Says which times are free: pure arithmetic on hours, closed days and what is taken. */
@NullMarked
@ApplicationModule(allowedDependencies = {"practice"})
package org.deskbell.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
