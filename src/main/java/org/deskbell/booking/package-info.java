/** Keeps online appointments: what was asked for, booked, declined, cancelled, archived. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"tenancy", "people", "practice", "availability", "patients", "pms", "messaging", "audit"
        })
package org.deskbell.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
