/** The front desk's pages: home, online appointments, the link panel, online patients, patient details. */
@NullMarked
package org.deskbell.web.staff;

import org.jspecify.annotations.NullMarked;
