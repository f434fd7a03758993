package org.deskbell.access;

import org.deskbell.access.StaffRoster.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether everybody on the practice's staff signs in with a code from an app; else who wants to. */
@Component
public class CodeRule {
    private final CodeRuleTable table;
    private final RosterTable roster;
    private final ApplicationEventPublisher events;

    CodeRule(CodeRuleTable table, RosterTable roster, ApplicationEventPublisher events) {
        this.table = table;
        this.roster = roster;
        this.events = events;
    }

    public boolean isForEverybody() {
        return table.isForEverybody();
    }

    /** Whoever has no authenticator reaches nothing from then on but the page where he sets one up. */
    @Transactional
    public Outcome set(boolean forEverybody, StaffUser by) {
        roster.oneAtATime();
        if (roster.find(by.id()).filter(StaffMember::mayChangeStaff).isEmpty()) return Outcome.NOT_ALLOWED;
        if (table.isForEverybody() == forEverybody) return Outcome.NOT_NEEDED;
        table.set(forEverybody);
        events.publishEvent(new CodeRuleChanged(forEverybody, by.actor()));
        return Outcome.MADE;
    }
}
