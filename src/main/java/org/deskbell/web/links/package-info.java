/** The free times of a practice as files, for whoever gathers those of many: SMART Scheduling Links. */
@NullMarked
package org.deskbell.web.links;

import org.jspecify.annotations.NullMarked;
