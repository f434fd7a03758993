/** Keeps who may come in: staff users, their passwords and their programs' tokens. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "people", "messaging", "audit"})
package org.deskbell.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
