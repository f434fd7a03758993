package org.deskbell;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.deskbell.access.StaffRoster;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.Refused;
import org.springframework.context.ApplicationContext;

/**
 * {@code staff take-authenticator --email E}: takes the authenticator away from who has lost telephone and recovery codes, when
 * no office manager is left who could, also while Deskbell runs.
 */
record StaffCommand(String email) {
    static final String NAME = "staff";
    private static final String USAGE = "usage: ./deskbell staff take-authenticator --email E";

    /** @throws Refused if these are not the words of the command */
    static StaffCommand of(List<String> words) {
        if (words.size() < 2 || !words.get(1).equals("take-authenticator")) throw new Refused(USAGE);
        var options = CommandOptions.read(words.subList(2, words.size()), List.of("--email"), USAGE);
        return new StaffCommand(requireNonNull(options.get("--email")).strip().toLowerCase(Locale.ROOT));
    }

    /** Joins the database that runs, or starts it for as long as this takes.
     *
     * @throws Refused if nobody with the e-mail address has one; then nothing has changed */
    void run(Environment environment) {
        new CommandRooms(
                        Set.of(
                                "org.deskbell.tenancy",
                                "org.deskbell.access",
                                "org.deskbell.messaging",
                                "org.deskbell.audit"),
                        Map.of("server.port", environment.port()))
                .at(environment, this::take);
    }

    private void take(ApplicationContext context) {
        var isTaken = context.getBean(Directory.class)
                .find(Directory.Kind.STAFF, email)
                .filter(practice -> CurrentPractice.call(
                        practice, () -> context.getBean(StaffRoster.class).takeAuthenticator(email)))
                .isPresent();
        if (!isTaken) throw new Refused("Nobody who signs in as " + email + " has an authenticator.");
        System.out.println(email + " signs in with the password alone now, and is signed out everywhere.");
    }

    @Override
    public String toString() {
        return "StaffCommand";
    }
}
