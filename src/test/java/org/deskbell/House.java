package org.deskbell;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deskbell.messaging.Post;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.embedded.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application on a real database, started once for all tests that need it; workers rest, so that a test says
 * when they work, and the clock stands until it is moved. Tests keep out of each other's way by each using practices of
 * their own.
 */
public final class House {
    /** What the secrets of connections are sealed with. */
    public static final String SECRETS_KEY = "of the house, and of nobody else";

    /** Where people would find it. */
    public static final String PUBLISHED_AT = "https://online.house.example";

    /** Where the folders lie of practices whose PMS exports and imports files. */
    public static final Path PMS_FILES = Path.of("target/pms-files").toAbsolutePath();

    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(Path.of("target/test-database"));
    private static final DatabaseAddress DATABASE = freshDatabase("house");
    private static final ConfigurableApplicationContext CONTEXT = start();

    private House() {}

    private static ConfigurableApplicationContext start() {
        var context = new SpringApplicationBuilder(Deskbell.class)
                .initializers(started -> {
                    started.getBeanFactory().registerSingleton("databaseAddress", DATABASE);
                    started.getBeanFactory().registerSingleton("clock", new MovableClock());
                    started.getBeanFactory().registerSingleton("carrier", new Post());
                })
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--deskbell.workers=off",
                        "--deskbell.demo=off",
                        "--deskbell.address=" + PUBLISHED_AT + "/",
                        "--deskbell.secrets-key=" + SECRETS_KEY,
                        "--deskbell.pms-files=" + PMS_FILES,
                        "--deskbell.hl7-port=0",
                        "--deskbell.pms-networks=127.0.0.0/8");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            context.close();
            POSTGRES.close();
        }));
        return context;
    }

    /** What an operator would set for a command that works on this database. */
    static Environment environment(DatabaseAddress database) {
        return Environment.read(Map.of(
                "DESKBELL_PORT", String.valueOf(URI.create(address()).getPort()),
                "DESKBELL_DATA", "target/none",
                "DESKBELL_DATABASE_URL", database.url(),
                "DESKBELL_DATABASE_USER", database.owner(),
                "DESKBELL_DATABASE_PASSWORD", database.password(),
                "DESKBELL_SECRETS_KEY", SECRETS_KEY));
    }

    /** An empty database beside the house's own, for who needs one to himself; gone with the build folder. */
    public static DatabaseAddress freshDatabase(String purpose) {
        var name = purpose + ProcessHandle.current().pid();
        var server = POSTGRES.address();
        Owner.does(server, "drop database if exists " + name, "create database " + name);
        return Owner.beside(server, name);
    }

    /** A room's front door. */
    public static <T> T room(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /** The one of several that is called so. */
    public static <T> T room(Class<T> type, String name) {
        return CONTEXT.getBean(name, type);
    }

    /** The same front door as another node has it, with a memory of its own. */
    public static <T> T anotherNode(Class<T> type) {
        return CONTEXT.getAutowireCapableBeanFactory().createBean(type);
    }

    /** What a room does behind the scenes, to be done when the test says so. */
    public static BackgroundWork work(String name) {
        return CONTEXT.getBeansOfType(BackgroundWork.class).values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static MovableClock clock() {
        return CONTEXT.getBean(MovableClock.class);
    }

    /** How messages leave it. */
    public static Post post() {
        return CONTEXT.getBean(Post.class);
    }

    /** Where the database is, for tests that look behind the application. */
    public static DatabaseAddress database() {
        return DATABASE;
    }

    /** The address of the running application, as http://127.0.0.1:12345. */
    public static String address() {
        return "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** What is in the practice's letters, the last one last. */
    public static List<String> letters(PracticeId practice) {
        return in(
                practice,
                () -> room(PracticeDatabase.class)
                        .sql("select body from message where practice_id = :practice order by created_at, id")
                        .list(row -> row.text("body")));
    }

    /** Does the work inside the practice. */
    public static <T> T in(PracticeId practice, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentPractice.call(practice, work);
    }
}
