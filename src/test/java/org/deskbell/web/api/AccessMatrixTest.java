package org.deskbell.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every page and endpoint, as everybody who should not get there, with the ids of another practice. */
class AccessMatrixTest {
    private static final String KEY = "Idempotency-Key";
    /** What a practice has that another must not find. */
    private static final Pattern ITS_OWN = Pattern.compile("^/api/v1/(practices/\\{practice}/)?"
            + "(appointments|online-appointments|holds|waitlist|blocks|hours-exceptions|alerts)/\\{id}");

    /** A line of access-matrix.txt. */
    private record Line(Access access, String verb, String path) {
        static Line of(String text) {
            var parts = text.split(" ", 3);
            return new Line(Access.valueOf(parts[0]), parts[1], parts[2]);
        }

        String endpoint() {
            return verb + " " + path;
        }
    }

    private enum Access {
        PUBLIC,
        PATIENT,
        STAFF,
        MANAGER,
        TOKEN,
        TOKEN_MANAGER,
        DEMO_KEY
    }

    /** What somebody got. */
    private record Got(String who, Line line, int status, String body, String location) {
        /** A program has seen no page, so it has no form to send. */
        boolean isFormByProgram() {
            return who.endsWith("token")
                    && line.verb().equals("POST")
                    && !line.path().startsWith("/api/");
        }

        @Override
        public String toString() {
            return who + " " + line + " got " + status + " " + location;
        }
    }

    private final ApiPractice own = ApiPractice.open();
    private final Neighbour neighbour = Neighbour.open();
    private final Visitor manager = Visitor.signedIn("nadia@" + own.slug() + ".example", ApiPractice.PASSWORD);
    private final Visitor frontDesk = Visitor.signedIn("tom@" + own.slug() + ".example", ApiPractice.PASSWORD);

    @Test
    void every_endpoint_is_listed_with_who_may_use_it() throws IOException {
        var listed = matrix().stream().map(Line::endpoint).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(mapped());
    }

    @Test
    void nobody_gets_past_a_door_that_is_not_his() throws IOException {
        own.booked("Jefferson", "09:00");

        assertThat(matrix().stream()
                        .flatMap(line -> asked(line, own.slug(), Map.of()))
                        .filter(got -> isClosed(got) == mayPass(got)))
                .isEmpty();
    }

    private static boolean mayPass(Got got) {
        return switch (got.line().access()) {
            case PUBLIC -> !got.isFormByProgram();
            case STAFF -> got.who().endsWith("session");
            case MANAGER -> got.who().equals("manager session");
            case TOKEN -> got.who().endsWith("token");
            case TOKEN_MANAGER -> got.who().equals("manager token");
            case DEMO_KEY, PATIENT -> false;
        };
    }

    private static boolean isClosed(Got got) {
        if (got.line().path().equals("/sign-in/refused") && !got.isFormByProgram()) return false;
        return got.status() == 401
                || got.status() == 403
                || (got.status() == 302 && got.location().contains("/sign-in"));
    }

    @Test
    void the_ids_of_another_practice_open_and_change_nothing() throws IOException {
        var before = neighbour.state();

        var answers = matrix().stream()
                .filter(line -> line.path().contains("{"))
                .flatMap(line -> asked(line, slug(line), neighbour.ids(line.path())))
                .toList();

        assertThat(answers)
                .filteredOn(got -> neighbour.isIn(got.body()) || got.status() >= 500)
                .isEmpty();
        assertThat(answers)
                .filteredOn(got -> got.line().path().startsWith("/api/v1/online"))
                .allMatch(got -> got.status() >= 400);
        assertThat(neighbour.state()).isEqualTo(before);
    }

    /** The public part of the own practice; the demo PMS of the neighbour, for which nobody here has the key. */
    private String slug(Line line) {
        return line.access() == Access.DEMO_KEY ? neighbour.slug() : own.slug();
    }

    @Test
    void pages_without_ids_show_nothing_of_another_practice() throws IOException {
        var answers = matrix().stream()
                .filter(line -> !line.path().contains("{"))
                .flatMap(line -> asked(line, own.slug(), neighbour.ids(line.path())))
                .toList();

        assertThat(answers)
                .filteredOn(got -> neighbour.isIn(got.body()) || got.status() >= 500)
                .isEmpty();
    }

    @Test
    void the_public_part_of_a_practice_names_nobody_who_goes_there() {
        var answers = Stream.of("/p/" + neighbour.slug(), "/api/v1/practices/" + neighbour.slug())
                .map(path -> Program.ANYBODY.get(path).body());

        assertThat(answers).isNotEmpty().noneMatch(neighbour::isIn);
    }

    @Test
    void what_another_practice_has_booked_held_or_blocked_is_not_there_at_all() throws IOException {
        var answers = matrix().stream()
                .filter(line -> ITS_OWN.matcher(line.path()).find())
                .flatMap(line -> asked(line, own.slug(), neighbour.ids(line.path())))
                .filter(AccessMatrixTest::mayPass)
                .filter(got -> got.who().endsWith("token"))
                .toList();

        assertThat(answers).hasSizeGreaterThan(20).allMatch(got -> got.status() == 404);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** A page with a form behind the same door. */
    private String form(Line line, String staffs) {
        return line.path().startsWith("/p/") ? "/p/" + own.slug() + "/sign-in" : staffs;
    }

    private Stream<Got> asked(Line line, String slug, Map<String, String> ids) {
        var path = filled(line.path(), slug, ids);
        var form = Neighbour.form(ids);
        var json = Neighbour.json(line.path());
        return Stream.of(
                got("nobody", line, visit(new Visitor(), form(line, "/sign-in"), line, path, form)),
                got("front desk session", line, visit(frontDesk, form(line, "/"), line, path, form)),
                got("manager session", line, visit(manager, form(line, "/"), line, path, form)),
                got(
                        "front desk token",
                        line,
                        own.frontDesk()
                                .send(line.verb(), path, json, KEY, key())
                                .whole()),
                got(
                        "manager token",
                        line,
                        own.manager().send(line.verb(), path, json, KEY, key()).whole()));
    }

    private static HttpResponse<String> visit(Visitor visitor, String formAt, Line line, String path, String... form) {
        if (line.verb().equals("GET")) return visitor.get(path);
        visitor.get(formAt);
        return line.verb().equals("POST")
                ? visitor.post(path, form)
                : Program.ANYBODY.send(line.verb(), path, "").whole();
    }

    private static Got got(String who, Line line, HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        return new Got(who, line, answer.statusCode(), answer.body(), location);
    }

    private static String filled(String path, String slug, Map<String, String> ids) {
        var filled = path.replace("{practice}", slug);
        for (var id : ids.entrySet()) filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        return filled.replaceAll("\\{day}", "2026-12-24")
                .replaceAll("\\{key}", "online")
                .replaceAll("\\{\\w+}", "00000000-0000-0000-0000-000000000000");
    }

    private static List<Line> matrix() throws IOException {
        try (var in = AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        }
    }

    private static Set<String> mapped() {
        return handlers()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessMatrixTest::endpoints)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<RequestMappingHandlerMapping> handlers() {
        var mappings = House.room(DispatcherServlet.class).getHandlerMappings();
        if (mappings == null) throw new IllegalStateException("The application answers nothing.");
        return mappings.stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast);
    }

    private static Stream<String> endpoints(RequestMappingInfo info) {
        var verbs = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs)
                        .stream().map(verb -> verb + " " + path));
    }
}
