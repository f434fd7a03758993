package org.deskbell.access;

import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** An office manager said whether everybody signs in with a code. */
record CodeRuleChanged(boolean forEverybody, Actor by) implements Audited {
    @Override
    public String deed() {
        return forEverybody ? "asked everybody for a code at sign-in" : "left it to each to sign in with a code";
    }

    @Override
    public Subject subject() {
        return Subject.settings("staff");
    }
}
