/** The office manager's pages: Online Scheduler Settings and the audit trail. */
@NullMarked
package org.deskbell.web.settings;

import org.jspecify.annotations.NullMarked;
