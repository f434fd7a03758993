/** The demo PMS, a small PMS shipped with Deskbell with screens and faults of its own, and the connector that speaks to it. */
@NullMarked
@NamedInterface("demo")
package org.deskbell.pms.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
