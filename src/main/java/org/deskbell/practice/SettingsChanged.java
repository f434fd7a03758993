package org.deskbell.practice;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Somebody changed how the practice is booked online: its settings, types, hours, closed days or blocks. */
public record SettingsChanged(Actor by, String deed, Subject subject, Map<String, String> details) implements Audited {}
