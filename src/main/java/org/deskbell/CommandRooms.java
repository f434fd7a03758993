package org.deskbell;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.Refused;
import org.deskbell.tenancy.embedded.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;

/**
 * The rooms that a command works in, and of them only what it asks for: no web, no workers.
 *
 * @param rooms the packages
 * @param properties what they are told beside where the database is
 */
record CommandRooms(Set<String> rooms, Map<String, Object> properties) {
    /** Joins the database that runs, or starts it for as long as the work takes. */
    void at(Environment environment, Consumer<ApplicationContext> work) {
        database(environment, address -> open(address, work));
    }

    /** The database alone, joined or started likewise. */
    static void database(Environment environment, Consumer<DatabaseAddress> work) {
        var running = environment.database().or(() -> EmbeddedPostgres.join(environment.data()));
        if (running.isPresent()) {
            work.accept(running.get());
            return;
        }
        var stopping = Stopping.atTheEnd();
        try {
            work.accept(Deskbell.embedded(environment, stopping));
        } finally {
            stopping.now();
        }
    }

    /** The practice of this slug.
     *
     * @throws Refused if there is none */
    static PracticeId practice(ApplicationContext context, String slug) {
        return context.getBean(Directory.class)
                .find(Directory.Kind.SLUG, slug)
                .orElseThrow(() -> new Refused("There is no practice " + slug + "."));
    }

    private void open(DatabaseAddress address, Consumer<ApplicationContext> work) {
        try (var context = application(address).run()) {
            work.accept(context);
        }
    }

    private SpringApplication application(DatabaseAddress address) {
        var application = new SpringApplication();
        application.setSources(rooms);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        var told = new HashMap<>(properties);
        told.put("deskbell.workers", "off");
        application.setDefaultProperties(told);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("databaseAddress", address));
        return application;
    }
}
