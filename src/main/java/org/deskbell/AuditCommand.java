package org.deskbell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.audit.AuditSeals;
import org.deskbell.audit.SealCheck;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Refused;
import org.springframework.context.ApplicationContext;

/** {@code audit check PRACTICE}: holds the practice's audit trail against its seals, and says the newest seal. */
record AuditCommand(String practice) {
    static final String NAME = "audit";
    private static final String USAGE = "usage: ./deskbell audit check PRACTICE";

    /** @throws Refused if these are not the words of the command */
    static AuditCommand of(List<String> words) {
        if (words.size() != 3 || !words.get(1).equals("check")) throw new Refused(USAGE);
        return new AuditCommand(words.get(2));
    }

    /** Joins the database that runs, or starts it for as long as this takes.
     *
     * @throws Refused if there is no such practice, or its trail is not as it was sealed */
    void run(Environment environment) {
        new CommandRooms(
                        Set.of("org.deskbell.tenancy", "org.deskbell.audit"),
                        Map.of("server.port", environment.port(), "deskbell.secrets-key", environment.keyOfSecrets()))
                .at(environment, this::check);
    }

    /** @throws Refused if there is no such practice, or its trail is not as it was sealed */
    void check(ApplicationContext context) {
        var id = CommandRooms.practice(context, practice);
        CurrentPractice.run(id, () -> check(context.getBean(AuditSeals.class)));
    }

    private void check(AuditSeals seals) {
        var check = seals.check();
        if (check.newest().number() == 0) {
            System.out.println("Nothing of the audit trail of " + practice + " has been sealed yet.");
            return;
        }
        System.out.println("The newest seal is number " + check.newest().number() + ": "
                + check.newest().mac());
        requireAsSealed(check);
        System.out.println("The " + check.entries() + " entries in the audit trail of " + practice + " until "
                + check.newest().until() + " are as they were sealed.");
    }

    private void requireAsSealed(SealCheck check) {
        var altered = check.altered();
        if (!altered.isEmpty())
            throw new Refused(
                    "The audit trail of " + practice + " was altered after it was sealed, in " + altered.size()
                            + " stretches of time; the first is from "
                            + altered.getFirst().from() + " to "
                            + altered.getFirst().until() + ".");
        if (check.otherKey())
            throw new Refused(
                    "Some of the audit trail of " + practice + " was sealed with an earlier key than is used now,"
                            + " and cannot be looked at. Give DESKBELL_SECRETS_KEY as it was then, if it was changed.");
    }
}
