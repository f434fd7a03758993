package org.deskbell;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.DatabasePreparation;
import org.deskbell.tenancy.Refused;
import org.deskbell.tenancy.embedded.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts Deskbell, or says in one line why it does not start. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Deskbell {
    /** Starts the database if it is ours, then the application; with words, does what they say instead. Ends the process
     * with 1 if something refuses. */
    public static void main(String[] args) {
        try {
            follow(List.of(args));
        } catch (Refused e) {
            System.err.println("deskbell: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void follow(List<String> words) {
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "" -> start(Environment.read(System.getenv()));
            case MatchCommand.NAME -> MatchCommand.of(words).run();
            case AuditCommand.NAME -> AuditCommand.of(words).run(Environment.read(System.getenv()));
            case ConnectorCommand.NAME -> ConnectorCommand.of(words).run(Environment.read(System.getenv()));
            case StaffCommand.NAME -> StaffCommand.of(words).run(Environment.read(System.getenv()));
            case PracticeCommand.NAME -> PracticeCommand.of(words).run(Environment.read(System.getenv()));
            case BackupCommand.BACKUP, BackupCommand.RESTORE ->
                BackupCommand.of(words).run(Environment.read(System.getenv()));
            default -> DemoCommand.of(words).run(Environment.read(System.getenv()));
        }
    }

    private static void start(Environment environment) {
        environment.warnings().forEach(words -> System.err.println("deskbell: " + words));
        requireFree(environment.port());
        var stopping = Stopping.atTheEnd();
        try {
            var address = environment.database().orElseGet(() -> embedded(environment, stopping));
            prepare(address);
            stopping.with(application(environment, address).run()::close);
        } catch (RuntimeException e) {
            stopping.now();
            throw refusal(e);
        }
    }

    /** Starts the embedded database; it stops with all else, also amid its start. */
    static DatabaseAddress embedded(Environment environment, Stopping stopping) {
        return EmbeddedPostgres.start(environment.data(), begun -> stopping.with(begun::close))
                .address();
    }

    /** Before the application, whose own words about a failed start would bury the one line that counts. */
    private static void prepare(DatabaseAddress address) {
        LoggingSystem.get(Deskbell.class.getClassLoader()).beforeInitialize();
        DatabasePreparation.prepare(address);
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new Refused("Port " + port + " is taken. Stop what uses it, or set DESKBELL_PORT to another.", e);
        }
    }

    private static SpringApplication application(Environment environment, DatabaseAddress address) {
        var application = new SpringApplication(Deskbell.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("databaseAddress", address));
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", environment.port());
        properties.put("deskbell.secrets-key", environment.keyOfSecrets());
        properties.put("deskbell.welcome", "on");
        properties.put("deskbell.demo", environment.demo() ? "on" : "off");
        environment.smtp().ifPresent(url -> properties.put("deskbell.smtp-url", url));
        environment.sms().ifPresent(url -> properties.put("deskbell.sms-url", url));
        environment.address().ifPresent(url -> properties.put("deskbell.address", url));
        application.setDefaultProperties(properties);
        return application;
    }

    private static RuntimeException refusal(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof Refused refused) return refused;
        return e;
    }
}
