/** A PostgreSQL of our own, for who has none: unpacked, initialised, started, watched and stopped by Deskbell. */
@NullMarked
@NamedInterface("embedded")
package org.deskbell.tenancy.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
