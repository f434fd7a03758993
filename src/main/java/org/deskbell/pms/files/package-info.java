/** The connector to a PMS that writes its lists into files and takes appointments from files. */
@NullMarked
package org.deskbell.pms.files;

import org.jspecify.annotations.NullMarked;
