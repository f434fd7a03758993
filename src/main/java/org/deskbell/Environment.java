package org.deskbell;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.Refused;
import org.deskbell.tenancy.embedded.SecretFile;
import org.jspecify.annotations.Nullable;

/**
 * What the operator set in the environment.
 *
 * @param database an external database; without one the embedded database in {@code data} is used
 * @param secretsKey what the secrets of connections are sealed with; without one a file in {@code data} holds it
 * @param smtp where mail goes, as smtp://user:password@host:587; without one it is shown on a page
 * @param sms where text messages go, as https://account:token@gateway; without one none are sent
 * @param address where people find this Deskbell, as https://online.example.com; links in letters begin with it
 */
record Environment(
        int port,
        Path data,
        Optional<DatabaseAddress> database,
        Optional<String> secretsKey,
        Optional<String> smtp,
        Optional<String> sms,
        Optional<String> address,
        boolean demo) {
    private static final int PORT = 8080;

    /** @throws Refused naming the variable that is wrong */
    static Environment read(Map<String, String> set) {
        var database = database(set);
        return new Environment(
                port(set.getOrDefault("DESKBELL_PORT", String.valueOf(PORT))),
                Path.of(set.getOrDefault("DESKBELL_DATA", ".deskbell"))
                        .toAbsolutePath()
                        .normalize(),
                database,
                Optional.of(set.getOrDefault("DESKBELL_SECRETS_KEY", "")).filter(key -> !key.isBlank()),
                smtp(set),
                sms(set),
                address(set),
                onOff("DESKBELL_DEMO", set.getOrDefault("DESKBELL_DEMO", isForTrying(set) ? "on" : "off")));
    }

    /** What the secrets of connections are sealed with. Beside an embedded database it is kept by itself; nodes that share an
     * external one must have the same.
     *
     * @throws Refused if it is not set there */
    String keyOfSecrets() {
        return secretsKey.orElseGet(() -> {
            if (database.isPresent())
                throw new Refused(
                        "With DESKBELL_DATABASE_URL, DESKBELL_SECRETS_KEY must be set too: 32 characters or more.");
            return SecretFile.readOrMake(data.resolve("secrets-key"));
        });
    }

    /** What an operator should know of letters: that they have no way out, or none back to this Deskbell. */
    List<String> warnings() {
        return Stream.of(noWayOut(), noWayBack()).flatMap(Optional::stream).toList();
    }

    private Optional<String> noWayOut() {
        return smtp.isEmpty() && (!demo || sms.isPresent())
                ? Optional.of("No e-mail is sent: set DESKBELL_SMTP_URL to your mail server.")
                : Optional.empty();
    }

    private Optional<String> noWayBack() {
        return (smtp.isPresent() || sms.isPresent()) && address.isEmpty()
                ? Optional.of("Links in letters begin with http://localhost:" + port
                        + ": set DESKBELL_ADDRESS to where people find this Deskbell, as https://online.example.com.")
                : Optional.empty();
    }

    /** Nothing says that anybody but the operator will ever come here: the users of the demo are known to everybody. */
    private static boolean isForTrying(Map<String, String> set) {
        return database(set).isEmpty() && smtp(set).isEmpty() && sms(set).isEmpty();
    }

    private static Optional<DatabaseAddress> database(Map<String, String> set) {
        var url = set.getOrDefault("DESKBELL_DATABASE_URL", "");
        if (url.isBlank()) return Optional.empty();
        return Optional.of(new DatabaseAddress(
                url, needed(set, "DESKBELL_DATABASE_USER"), needed(set, "DESKBELL_DATABASE_PASSWORD")));
    }

    private static String needed(Map<String, String> set, String name) {
        var value = set.getOrDefault(name, "");
        if (value.isBlank()) throw new Refused("With DESKBELL_DATABASE_URL, " + name + " must be set too.");
        return value;
    }

    private static Optional<String> smtp(Map<String, String> set) {
        var url = set.getOrDefault("DESKBELL_SMTP_URL", "").strip();
        if (url.isEmpty()) return Optional.empty();
        if (isSmtp(url)) return Optional.of(url);
        throw new Refused(
                "DESKBELL_SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465.");
    }

    /** It may hold a password, so nothing of it is repeated. */
    private static boolean isSmtp(String url) {
        return server(url, List.of("smtp", "smtps")).isPresent();
    }

    private static Optional<String> sms(Map<String, String> set) {
        var url = set.getOrDefault("DESKBELL_SMS_URL", "").strip();
        if (url.isEmpty()) return Optional.empty();
        if (isGateway(url)) return Optional.of(url);
        throw new Refused(
                "DESKBELL_SMS_URL must look like https://account:token@gateway.example/messages, with the sender"
                        + " in its query; http is for this machine alone.");
    }

    /** It may hold a password, so nothing of it is repeated. */
    private static boolean isGateway(String url) {
        return server(url, List.of("https", "http"))
                .filter(uri -> uri.getScheme().equals("https")
                        || List.of("localhost", "127.0.0.1").contains(uri.getHost()))
                .isPresent();
    }

    private static Optional<String> address(Map<String, String> set) {
        var text = set.getOrDefault("DESKBELL_ADDRESS", "").strip();
        if (text.isEmpty()) return Optional.empty();
        if (isAddress(text)) return Optional.of(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        throw new Refused("DESKBELL_ADDRESS is \"" + text + "\"; it must look like https://online.example.com, with"
                + " nothing behind the name but a port.");
    }

    private static boolean isAddress(String text) {
        return server(text, List.of("https", "http"))
                .filter(uri -> List.of("", "/").contains(String.valueOf(uri.getRawPath()))
                        && uri.getRawUserInfo() == null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null)
                .isPresent();
    }

    /** The address of a server, if it is one of such a scheme. */
    private static Optional<URI> server(String text, List<String> schemes) {
        try {
            var uri = new URI(text);
            return Optional.of(uri)
                    .filter(one -> schemes.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null)
                    .filter(one -> uri.getPort() == -1 || isPort(uri.getPort()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= 65_535;
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text.strip());
            if (isPort(port)) return port;
        } catch (NumberFormatException e) {
            throw badPort(text, e);
        }
        throw badPort(text, null);
    }

    private static Refused badPort(String text, @Nullable Throwable cause) {
        return new Refused("DESKBELL_PORT is \"" + text + "\"; it must be a number from 1 to 65535.", cause);
    }

    private static boolean onOff(String name, String text) {
        return switch (text.strip()) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Refused(name + " is \"" + text + "\"; it must be on or off.");
        };
    }
}
