/** The patient site: a visitor chooses a time, says who he is, and gets his visit confirmed. */
@NullMarked
package org.deskbell.web.patient;

import org.jspecify.annotations.NullMarked;
