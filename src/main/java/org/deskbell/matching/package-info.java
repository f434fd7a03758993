/** Ranks who a person may be among listed people, with reasons; pure, no database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"people"})
package org.deskbell.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
