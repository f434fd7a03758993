package org.deskbell.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * The main job on real input: twenty people of FEBRL's dataset4a book online at a practice whose PMS holds dataset4b, the
 * same 5,000 people with typing mistakes: its list was replaced on purpose, so the refresh is confirmed. Everything goes
 * through the API. {@code java bench/org/deskbell/bench/LinkingStory.java BASE_URL TOKEN SLUG ONLINE_CSV SEED} starts it.
 *
 * <p>FEBRL has neither phone numbers nor e-mail addresses nor a sex: they are made up here on the online side and missing
 * on the other, so the ranking has names, birth dates and addresses to go by.
 */
public final class LinkingStory {
    private static final int PEOPLE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;
    private final String slug;

    private LinkingStory(String base, String token, String slug) {
        this.base = base;
        this.token = token;
        this.slug = slug;
    }

    /** A person of the file. */
    private record Person(
            String id,
            String first,
            String last,
            LocalDate born,
            String street,
            String city,
            String region,
            String postcode) {
        /** The id of the same person's record in the PMS. */
        String record() {
            return id.replace("-org", "-dup-0");
        }
    }

    /** How it went for one person. */
    private record Run(Person person, String appointment, String patient) {}

    /** What the ranking said. */
    private record Ranked(
            String first, String second, double probability, String grade, boolean needsReason, long millis) {}

    /** What came back. */
    private record Answer(int status, String body, String location) {
        String text(String field) {
            var found = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 5) {
            System.err.println(
                    "usage: java bench/org/deskbell/bench/LinkingStory.java BASE_URL TOKEN SLUG ONLINE_CSV SEED");
            System.exit(2);
        }
        var all = read(Path.of(args[3]));
        var chosen = new ArrayList<>(all);
        Collections.shuffle(chosen, new Random(Long.parseLong(args[4])));
        System.out.printf(
                "%d people of %s, picked by seed %s among the %,d with a name and a possible birth date.%n"
                        + "Mobile, e-mail and sex are made up or unknown: FEBRL has none.%n%n",
                PEOPLE, Path.of(args[3]).getFileName(), args[4], all.size());
        new LinkingStory(args[0], args[1], args[2]).tell(chosen.subList(0, PEOPLE));
    }

    private static List<Person> read(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .flatMap(cells -> person(cells).stream())
                    .sorted(Comparator.comparing(Person::id))
                    .toList();
        }
    }

    /** Columns: rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id. */
    private static List<Person> person(String[] cells) {
        for (var i = 0; i < cells.length; i++) cells[i] = cells[i].strip();
        if (cells[1].isEmpty() || cells[2].isEmpty()) return List.of();
        try {
            var born = LocalDate.parse(cells[9], DateTimeFormatter.BASIC_ISO_DATE);
            var street = String.join(" ", cells[3], cells[4], cells[5]).strip().replaceAll(" +", " ");
            return List.of(new Person(cells[0], cells[1], cells[2], born, street, cells[6], cells[8], cells[7]));
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private void tell(List<Person> people) throws IOException, InterruptedException {
        var type = bookableType();
        var runs = new ArrayList<Run>();
        for (var person : people) runs.add(book(person, type, runs.size()));
        System.out.printf("booked %d appointments%n", runs.size());
        refresh();
        System.out.printf(
                "%n%-14s %-18s %-18s %6s %-8s %6s  %-8s %s%n",
                "online", "first candidate", "second", "prob.", "grade", "ms", "link", "write-back");
        var rightFirst = 0;
        var linked = 0;
        var written = 0;
        var millis = new ArrayList<Long>();
        for (var run : runs) {
            var ranked = candidates(run);
            millis.add(ranked.millis());
            var right = ranked.first().equals(run.person().record());
            var link = right ? link(run, ranked) : "-";
            var state = link.startsWith("linked") ? write(run) : "-";
            if (right) rightFirst++;
            if (link.startsWith("linked")) linked++;
            if (state.equals("WRITTEN")) written++;
            System.out.printf(
                    "%-14s %-18s %-18s %6.3f %-8s %6d  %-8s %s%n",
                    run.person().id(),
                    ranked.first() + (right ? "" : " (wrong)"),
                    ranked.second(),
                    ranked.probability(),
                    ranked.grade(),
                    ranked.millis(),
                    link,
                    state);
        }
        System.out.println("* the ranking warned, so the link was made with a written reason");
        Collections.sort(millis);
        System.out.printf(
                "%nright record first: %d of %d · linked %d · written %d · median candidates request %d ms%n",
                rightFirst, runs.size(), linked, written, millis.get(millis.size() / 2));
    }

    /** A type that is booked at once, for any provider. */
    private String bookableType() throws IOException, InterruptedException {
        var body = must(200, send("GET", "/api/v1/practices/" + slug, "")).body();
        var types = body.substring(body.indexOf("\"types\":"));
        for (var type : types.split("\\},\\{"))
            if (type.contains("\"mode\":\"BOOK\"")) return find(type, "\"id\":\"([^\"]+)\"");
        throw new IllegalStateException("The practice has no type that is booked at once.");
    }

    private Run book(Person person, String type, int number) throws IOException, InterruptedException {
        for (var tries = 0; tries < 5; tries++) {
            var body = json(person, type, freeTime(type), number);
            var answer = send(
                    "POST",
                    "/api/v1/practices/" + slug + "/appointments",
                    body,
                    "Idempotency-Key",
                    "linking-story-" + person.id() + "-" + System.nanoTime());
            if (answer.status() == 409) continue;
            must(201, answer);
            return new Run(person, answer.text("id"), answer.text("onlinePatient"));
        }
        throw new IllegalStateException("No free time could be booked for " + person.id());
    }

    /** The next free time; a practice may show only the first of a day, so it is asked for before every booking. */
    private String freeTime(String type) throws IOException, InterruptedException {
        var today = Instant.now().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        var path = "/api/v1/practices/%s/availability?type=%s&from=%s&to=%s"
                .formatted(slug, type, today, today.plusDays(60));
        return find(must(200, send("GET", path, "")).body(), "\"startsAt\":\"([^\"]+)\"");
    }

    private static String json(Person person, String type, String startsAt, int number) {
        return """
                {"type": "%s", "startsAt": "%s", "patient": {
                  "firstName": "%s", "lastName": "%s", "birthDate": "%s", "sex": "UNKNOWN",
                  "mobile": "(307) 555-01%02d", "email": "%s@example.org",
                  "address": {"street": "%s", "city": "%s", "region": "%s", "postcode": "%s"}}}
                """.formatted(
                        type,
                        startsAt,
                        quoted(person.first()),
                        quoted(person.last()),
                        person.born(),
                        number,
                        person.id(),
                        quoted(person.street()),
                        quoted(person.city()),
                        quoted(person.region()),
                        quoted(person.postcode()));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private void refresh() throws IOException, InterruptedException {
        var state = must(202, send("POST", "/api/v1/refreshes", ""));
        var run = state.location();
        var from = System.nanoTime();
        for (; !state.text("state").equals("DONE"); state = must(200, send("GET", run, ""))) {
            pause(from, "the refresh");
            switch (state.text("state")) {
                case "WAITING", "READING" -> {}
                case "NEEDS_CONFIRMING" ->
                    run = must(202, send("PUT", run + "/confirmation", "")).location();
                default -> throw new IllegalStateException("The refresh did not end well: " + state.body());
            }
        }
        var read = find(state.body(), "\"read\":(\\d+)");
        System.out.printf("refreshed in %.1f s: %s records read%n", (System.nanoTime() - from) / 1e9, read);
    }

    private Ranked candidates(Run run) throws IOException, InterruptedException {
        var from = System.nanoTime();
        var answer = must(200, send("GET", "/api/v1/online-patients/" + run.patient() + "/candidates", ""));
        var millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
        var ids = Pattern.compile("\"patient\":\\{[^{}]*?\"id\":\"([^\"]*)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        if (ids.isEmpty()) return new Ranked("none", "", 0, "", false, millis);
        return new Ranked(
                ids.getFirst(),
                ids.size() > 1 ? ids.get(1) : "",
                Double.parseDouble(find(answer.body(), "\"probability\":([0-9.E-]+)")),
                answer.text("grade"),
                find(answer.body(), "\"needsReason\":(true|false)").equals("true"),
                millis);
    }

    private String link(Run run, Ranked ranked) throws IOException, InterruptedException {
        var reason = ranked.needsReason() ? ", \"reason\": \"Same person by the data set.\"" : "";
        var body = "{\"pmsPatientId\": \"%s\"%s}".formatted(ranked.first(), reason);
        var answer = send("PUT", "/api/v1/online-patients/" + run.patient() + "/link", body);
        return answer.status() == 200 ? (ranked.needsReason() ? "linked*" : "linked") : "HTTP " + answer.status();
    }

    private String write(Run run) throws IOException, InterruptedException {
        var path = "/api/v1/online-appointments/" + run.appointment() + "/write-back";
        var asked = send("POST", path, "");
        if (asked.status() != 202 && asked.status() != 200) return "HTTP " + asked.status();
        var from = System.nanoTime();
        var state = asked;
        while (List.of("QUEUED", "WRITING", "WAITING_FOR_LINK").contains(state.text("state"))) {
            pause(from, "a write-back");
            state = must(200, send("GET", path, ""));
        }
        return state.text("state");
    }

    private static void pause(long from, String what) throws InterruptedException {
        if (System.nanoTime() - from > PATIENCE.toNanos())
            throw new IllegalStateException("Gave up waiting for " + what + ".");
        Thread.sleep(100);
    }

    private Answer send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        var location = answer.headers().firstValue("Location").orElse("");
        return new Answer(answer.statusCode(), answer.body(), location);
    }

    private static Answer must(int status, Answer answer) {
        if (answer.status() != status)
            throw new IllegalStateException("HTTP " + answer.status() + ": " + answer.body());
        return answer;
    }

    private static String find(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new IllegalStateException("Not found: " + pattern);
        return found.group(1);
    }
}
