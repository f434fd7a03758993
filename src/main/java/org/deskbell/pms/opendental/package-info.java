/** Speaks to a PMS through Open Dental's REST API. */
@NullMarked
package org.deskbell.pms.opendental;

import org.jspecify.annotations.NullMarked;
