/** Names, contacts and addresses of people: values and how they are read and shown. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.deskbell.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
