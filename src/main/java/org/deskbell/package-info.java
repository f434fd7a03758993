/** The front step: starts Deskbell, says why it cannot, and loads the demo through the same verbs as everybody. */
@NullMarked
package org.deskbell;

import org.jspecify.annotations.NullMarked;
