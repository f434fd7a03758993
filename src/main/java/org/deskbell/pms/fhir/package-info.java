/** Speaks to a PMS through FHIR R4. */
@NullMarked
package org.deskbell.pms.fhir;

import org.jspecify.annotations.NullMarked;
