/** The doors for patients, staff and programs; no rules, no SQL. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tenancy",
            "people",
            "audit",
            "matching",
            "pms",
            "practice",
            "access",
            "availability",
            "patients",
            "booking",
            "writeback",
            "desk"
        })
package org.deskbell.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
