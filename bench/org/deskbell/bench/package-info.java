/** Holds Deskbell against a bare floor, and torments it to see whether it keeps its promises. */
@NullMarked
package org.deskbell.bench;

import org.jspecify.annotations.NullMarked;
