/** Holds a PMS, reached through any connector, against what every connector promises. */
@NullMarked
@NamedInterface("check")
package org.deskbell.pms.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
