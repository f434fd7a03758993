/** Keeps who may come in: staff users and their programs, and the accounts of patients. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "people", "messaging", "audit"})
package org.deskbell.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
