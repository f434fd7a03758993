package org.deskbell;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.deskbell.access.ReadableSecret;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.people.EmailAddress;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Refused;
import org.springframework.context.ApplicationContext;

/**
 * {@code practice add …}: sets up a practice and its first office manager, also while Deskbell runs, and says his
 * password once.
 */
record PracticeCommand(Practice practice, String manager, String email) {
    static final String NAME = "practice";
    private static final String USAGE = "usage: ./deskbell practice add --name N --slug S --zone Z --phone P"
            + " --manager 'First Last' --email E [--street S --city C --region R --postcode P]";
    private static final List<String> NEEDED = List.of("--name", "--slug", "--zone", "--phone", "--manager", "--email");
    private static final List<String> OPTIONAL = List.of("--street", "--city", "--region", "--postcode");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 100;

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    /** @throws Refused if these are not the words of the command, naming what is wrong with one */
    static PracticeCommand of(List<String> words) {
        if (words.size() < 2 || !words.get(1).equals("add")) throw new Refused(USAGE);
        var options = CommandOptions.read(words.subList(2, words.size()), NEEDED, OPTIONAL, USAGE);
        var email = email(options);
        var practice = new Practice(
                slug(options),
                text(options, "--name"),
                zone(options),
                text(options, "--phone"),
                email,
                new PostalAddress(
                        options.getOrDefault("--street", ""),
                        options.getOrDefault("--city", ""),
                        options.getOrDefault("--region", ""),
                        options.getOrDefault("--postcode", "")),
                "",
                "");
        return new PracticeCommand(practice, text(options, "--manager"), email);
    }

    private static String text(Map<String, String> options, String name) {
        var text = requireNonNull(options.get(name)).strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl))
            throw new Refused(name + " must have 1 to " + LONGEST + " characters, in one line.");
        return text;
    }

    private static String slug(Map<String, String> options) {
        var slug = text(options, "--slug");
        if (!SLUG.matcher(slug).matches())
            throw new Refused("--slug is \"" + slug + "\"; it is part of an address, as maple-street: small letters"
                    + " without accents, digits, and single hyphens between them.");
        return slug;
    }

    private static ZoneId zone(Map<String, String> options) {
        var zone = text(options, "--zone");
        if (!zone.contains("/") || !ZoneId.getAvailableZoneIds().contains(zone))
            throw new Refused("--zone is \"" + zone + "\"; it must name a place, as America/New_York.");
        return ZoneId.of(zone);
    }

    private static String email(Map<String, String> options) {
        return EmailAddress.parse(text(options, "--email"))
                .map(EmailAddress::value)
                .orElseThrow(() -> new Refused("--email is no address that mail can be sent to."));
    }

    /** Joins the database that runs, or starts it for as long as this takes.
     *
     * @throws Refused if another practice has the slug, or another staff user the e-mail; then nothing has changed */
    void run(Environment environment) {
        new CommandRooms(
                        Set.of("org.deskbell.tenancy", "org.deskbell.practice", "org.deskbell.access"),
                        Map.of("server.port", environment.port()))
                .at(environment, this::add);
    }

    private void add(ApplicationContext context) {
        requireFree(context.getBean(Directory.class));
        var password = ReadableSecret.fresh(GROUPS, GROUP);
        CurrentPractice.run(
                PracticeId.fresh(),
                () -> context.getBean(PracticeDatabase.class).together(() -> {
                    context.getBean(Practices.class).setUp(practice);
                    return context.getBean(StaffUsers.class)
                            .add(manager, email, password, StaffUser.Role.OFFICE_MANAGER);
                }));
        System.out.println(practice.name() + " is set up; its patients' page is /p/" + practice.slug() + ".");
        System.out.println(manager + ", office manager, signs in as " + email + " with this password,"
                + " which is shown only now: " + password);
    }

    private void requireFree(Directory directory) {
        if (directory.find(Directory.Kind.SLUG, practice.slug()).isPresent())
            throw new Refused("Another practice has the slug " + practice.slug() + ".");
        if (directory.find(Directory.Kind.STAFF, email).isPresent())
            throw new Refused("A staff user has the e-mail address " + email + " already.");
    }

    @Override
    public String toString() {
        return "PracticeCommand[" + practice.slug() + "]";
    }
}
