/** The doors for programs: the same verbs as the pages, as JSON. */
@NullMarked
package org.deskbell.web.api;

import org.jspecify.annotations.NullMarked;
