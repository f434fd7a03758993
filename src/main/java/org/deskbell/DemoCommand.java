package org.deskbell;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.PatientFile;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Refused;
import org.springframework.context.ApplicationContext;

/** {@code demo load-patients --practice P --file F}: replaces the list of a practice's demo PMS, also while Deskbell runs. */
record DemoCommand(String practice, Path file) {
    private static final String USAGE = "usage: ./deskbell demo load-patients --practice P --file F";

    /** @throws Refused if these are not the words of the command */
    static DemoCommand of(List<String> words) {
        if (words.size() < 2 || !words.subList(0, 2).equals(List.of("demo", "load-patients"))) throw new Refused(USAGE);
        var options = CommandOptions.read(words.subList(2, words.size()), List.of("--practice", "--file"), USAGE);
        return new DemoCommand(
                requireNonNull(options.get("--practice")), Path.of(requireNonNull(options.get("--file"))));
    }

    /** Joins the database that runs, or starts it for as long as this takes.
     *
     * @throws Refused saying what is wrong; then nothing has changed */
    void run(Environment environment) {
        new CommandRooms(Set.of("org.deskbell.tenancy", "org.deskbell.pms.demo"), Map.of()).at(environment, this::load);
    }

    /** @throws Refused if there is no such practice, or the file is broken */
    void load(ApplicationContext context) {
        var id = CommandRooms.practice(context, practice);
        var read = PatientFile.read(file, context.getBean(Clock.class).instant());
        CurrentPractice.run(id, () -> {
            if (context.getBean(DemoOffice.class).find().isEmpty())
                throw new Refused("The practice " + practice + " has no demo PMS.");
            context.getBean(DemoPatients.class).replaceAll(read.patients());
        });
        if (read.datesLeftOut() > 0)
            System.out.println(read.datesLeftOut() + " birth dates are in no calendar and were left empty");
        System.out.println(String.format(
                Locale.ROOT,
                "%,d patients are now in the list of %s",
                read.patients().size(),
                practice));
    }
}
