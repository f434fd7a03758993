/** Keeps the messages that are to be sent, and sends them: the outbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "people"})
package org.deskbell.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
