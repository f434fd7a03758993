/** The connector to a PMS whose database may be read: by queries of the practice's own, or as Open Dental keeps its data. */
@NullMarked
package org.deskbell.pms.sql;

import org.jspecify.annotations.NullMarked;
