/** Speaks HL7 v2 with a PMS: keeps what it tells over MLLP, and sends it visits and patients. */
@NullMarked
package org.deskbell.pms.hl7;

import org.jspecify.annotations.NullMarked;
