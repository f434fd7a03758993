package org.deskbell.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;
import org.deskbell.story.Browser.Eyes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The widget on a practice's own site: another host, with a policy, small type and rules of its own for links. */
class WidgetTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/en", exchange -> answer(exchange, page("en")));
        site.createContext("/es", exchange -> answer(exchange, page("es-MX")));
        site.start();
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String page) throws IOException {
        var body = page.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src %1$s; style-src 'sha256-nothing' %1$s"
                                .formatted(Stage.address()));
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String page(String language) {
        return """
                <!doctype html>
                <html lang="%s"><head><title>Maple Street Dental</title><link rel="icon" href="data:,"></head><body>
                <main><h1>Maple Street Dental</h1>
                <script src="%s/p/maple-street/embed.js" async></script></main></body></html>
                """.formatted(language, Stage.address());
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void a_reason_on_the_practices_own_site_leads_to_the_next_step() {
        for (var eyes : java.util.List.of(Eyes.DESK, Eyes.PHONE, Eyes.PHONE.dark())) {
            var page = at("/en", eyes);
            assertThat(page.locator(".widget h2")).hasText("Book a visit");
            Browser.look(page, "widget-" + eyes.width() + "-" + eyes.scheme());
        }
        var page = at("/en", Eyes.PHONE);
        page.getByText("Cleaning and exam").click();

        assertThat(page.locator("#now")).containsText("Whom would you like to see?");
        assertThat(page).hasURL(patientSite("?type="));
    }

    @Test
    void it_speaks_the_language_of_the_page_around_it_and_so_does_what_follows() {
        var page = at("/es", Eyes.DESK);
        assertThat(page.locator(".widget h2")).hasText("Pedir una cita");
        assertThat(page.locator(".widget").getByText("Filling")).hasAttribute("lang", "en");

        page.getByText("Filling").click();

        assertThat(page.locator("html")).hasAttribute("lang", "es");
    }

    @Test
    void who_has_been_here_before_signs_in_from_it() {
        var page = at("/en", Eyes.DESK);

        page.locator(".widget").getByText("Sign in").click();

        assertThat(page).hasURL(patientSite("/sign-in"));
    }

    /** In a way that the browser reads, too. */
    private static Pattern patientSite(String begins) {
        return Pattern.compile("^" + (Stage.address() + "/p/maple-street" + begins).replaceAll("[.?]", "\\\\$0"));
    }

    @Test
    void it_keeps_nothing_of_who_looks() {
        var page = at("/en", Eyes.DESK);
        assertThat(page.locator(".widget h2")).isVisible();

        page.navigate(Stage.address() + "/p/maple-street/embed.js?lang=es");

        assertThat(page.context().cookies()).isEmpty();
    }

    private Page at(String path, Eyes eyes) {
        var page = BROWSER.visitor(eyes);
        page.navigate("http://127.0.0.1:" + site.getAddress().getPort() + path);
        return page;
    }
}
