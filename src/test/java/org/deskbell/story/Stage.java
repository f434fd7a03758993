package org.deskbell.story;

import java.nio.file.Path;
import java.util.List;
import org.deskbell.Deskbell;
import org.deskbell.House;
import org.deskbell.pms.Refreshes;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Deskbell as a stranger starts it: demo loaded, workers at work, the real clock, a database of its own. */
final class Stage {
    private static final ConfigurableApplicationContext CONTEXT = start();

    private Stage() {}

    private static ConfigurableApplicationContext start() {
        var address = House.freshDatabase("story");
        var context = new SpringApplicationBuilder(Deskbell.class)
                .initializers(started -> started.getBeanFactory().registerSingleton("databaseAddress", address))
                .registerShutdownHook(true)
                .run(
                        "--server.port=0",
                        "--deskbell.demo=on",
                        "--deskbell.pms-networks=127.0.0.0/8",
                        "--deskbell.secrets-key=of the stage, and of nobody else");
        List.of("maple-street", "harbor").forEach(slug -> awaitFirstReading(context, slug));
        return context;
    }

    /** Before the PMS was read, nothing is offered online. */
    private static void awaitFirstReading(ConfigurableApplicationContext context, String slug) {
        var practice =
                context.getBean(Directory.class).find(Directory.Kind.SLUG, slug).orElseThrow();
        var refreshes = context.getBean(Refreshes.class);
        while (CurrentPractice.call(practice, refreshes::latestDone).isEmpty()) Thread.onSpinWait();
    }

    /** The address of the running application, as http://127.0.0.1:12345. */
    static String address() {
        return "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** Whoever comes next to the practice has an address and a contact of his own: here all have the same ones. */
    static void comesAnother(String slug) {
        var practice = room(Directory.class).find(Directory.Kind.SLUG, slug).orElseThrow();
        CurrentPractice.run(
                practice, () -> room(PracticeDatabase.class).sql("""
                                delete from tries where practice_id = :practice
                                  and (what like '%FROM_ADDRESS' or what like 'CODES_TO_CONTACT%')
                                """).update());
    }

    /** The code that a practice sent last. */
    static String lastCode(String slug) {
        var practice = room(Directory.class).find(Directory.Kind.SLUG, slug).orElseThrow();
        var bodies = CurrentPractice.call(
                practice,
                () -> room(PracticeDatabase.class)
                        .sql(
                                "select body from message where practice_id = :practice and kind = 'code' order by created_at, id")
                        .list(row -> row.text("body")));
        return bodies.getLast().replaceAll("(?s)^\\D*(\\d{6}).*$", "$1");
    }

    /** A room's front door. */
    static <T> T room(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** Where pictures of the pages are kept. */
    static Path pictures() {
        return Path.of("target/pictures");
    }
}
