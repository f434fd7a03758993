package org.deskbell;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.check.CheckPlace;
import org.deskbell.pms.check.CheckResult;
import org.deskbell.pms.check.ConnectorCheck;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * {@code connector check PRACTICE}: holds the practice's PMS against what every connector promises, a line a step. The
 * visits are written with the provider and in the operatory that are named, else with the first that the practice
 * has a counterpart of.
 */
record ConnectorCommand(String practice, Map<String, String> options) {
    static final String NAME = "connector";
    private static final String USAGE = "usage: ./deskbell connector check PRACTICE [--provider ID --operatory ID]";
    private static final List<String> OPTIONS = List.of("--provider", "--operatory");

    /** @throws Refused if these are not the words of the command */
    static ConnectorCommand of(List<String> words) {
        if (words.size() < 3 || !words.get(1).equals("check")) throw new Refused(USAGE);
        var rest = words.subList(3, words.size());
        var options = rest.isEmpty() ? Map.<String, String>of() : CommandOptions.read(rest, OPTIONS, USAGE);
        return new ConnectorCommand(words.get(2), options);
    }

    /** Joins the database that runs, or starts it for as long as this takes.
     *
     * @throws Refused if the practice has no PMS, or something that it says it can do does not hold */
    void run(Environment environment) {
        new CommandRooms(
                        Set.of("org.deskbell.tenancy", "org.deskbell.pms", "org.deskbell.practice"),
                        Map.of("server.port", environment.port(), "deskbell.secrets-key", environment.keyOfSecrets()))
                .at(environment, this::check);
    }

    /** @throws Refused if something that the PMS says it can do does not hold */
    void check(ApplicationContext context) {
        var id = CommandRooms.practice(context, practice);
        var broken = CurrentPractice.call(id, () -> broken(context));
        if (broken > 0) throw new Refused(broken + " of what the PMS says it can do does not hold.");
    }

    private long broken(ApplicationContext context) {
        return steps(context).run(result -> System.out.println(result.line())).stream()
                .filter(CheckResult::isBroken)
                .count();
    }

    private ConnectorCheck steps(ApplicationContext context) {
        var providers = context.getBean(Providers.class);
        var place = new CheckPlace(
                named("--provider", providers.all().stream().map(Provider::pmsId)),
                named("--operatory", providers.operatories().stream().map(Operatory::pmsId)),
                null,
                context.getBean(Practices.class).current().zone(),
                context.getBean(Clock.class));
        return new ConnectorCheck(pms(context), place, Optional.empty(), Optional.empty());
    }

    private Pms pms(ApplicationContext context) {
        try {
            return context.getBean(PmsConnections.class).pms();
        } catch (IllegalStateException e) {
            throw new Refused("The practice " + practice + " is not connected to a PMS.", e);
        } catch (PmsSilent e) {
            throw new Refused(e.words(), e);
        }
    }

    /** What was typed, else the first that the practice has a counterpart of. */
    private String named(String option, Stream<@Nullable String> counterparts) {
        return Optional.ofNullable(options.get(option))
                .or(() -> counterparts.filter(Objects::nonNull).findFirst())
                .orElseThrow(
                        () -> new Refused("The practice " + practice + " has no counterpart in its PMS. " + USAGE));
    }
}
