package org.deskbell.practice;

import org.deskbell.audit.Actor;

/** The current practice and its Online Scheduler Settings. */
public interface Practices {
    /** @throws org.deskbell.tenancy.NotFound if the practice was never set up */
    Practice current();

    /** Sets up the current practice with default settings, and enters its slug in the directory.
     *
     * @throws IllegalArgumentException if another practice has the slug */
    void setUp(Practice practice);

    SchedulerSettings settings();

    /** Changes the settings; says which of them changed in the audit trail. */
    void change(SchedulerSettings settings, Actor by);
}
