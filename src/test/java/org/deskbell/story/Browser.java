package org.deskbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser; hears every console message, and asks axe about every page it is shown. */
final class Browser implements AutoCloseable, AfterAllCallback {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIET));
    private final List<String> console = new ArrayList<>();

    private final boolean leavesHomeClear;

    Browser() {
        this(false);
    }

    /** Pages read themselves anew: what is asserted has time to come true. */
    private Browser(boolean leavesHomeClear) {
        this.leavesHomeClear = leavesHomeClear;
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    /** Where much is left on Home, which is archived in the end: the next story looks there for its own four rows. */
    static Browser ofLongStory() {
        return new Browser(/* leavesHomeClear= */ true);
    }

    /** How a visitor looks at the pages. */
    record Eyes(int width, int height, ColorScheme scheme, boolean script) {
        static final Eyes DESK = new Eyes(1440, 900, ColorScheme.LIGHT, true);
        static final Eyes PHONE = new Eyes(360, 780, ColorScheme.LIGHT, true);

        Eyes dark() {
            return new Eyes(width, height, ColorScheme.DARK, script);
        }

        Eyes withoutScript() {
            return new Eyes(width, height, scheme, false);
        }
    }

    /** A visitor with cookies of his own. */
    Page visitor(Eyes eyes) {
        return context(eyes).newPage();
    }

    private BrowserContext context(Eyes eyes) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(Stage.address())
                .setViewportSize(eyes.width(), eyes.height())
                .setColorScheme(eyes.scheme())
                .setJavaScriptEnabled(eyes.script())
                .setLocale("en-US"));
        context.setDefaultTimeout(15_000);
        context.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        context.onWebError(error -> console.add("error: " + error.error()));
        return context;
    }

    /** Somebody of the practice, signed in. */
    Page staff(String email, String password, Eyes eyes) {
        var page = visitor(eyes);
        page.navigate("/sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("main button").click();
        page.waitForURL("**/");
        return page;
    }

    /** Looks at it on a desk and on a phone. */
    static void lookTwice(Page page, String name) {
        look(page, name);
        page.setViewportSize(Eyes.PHONE.width(), Eyes.PHONE.height());
        look(page, name + "-phone");
        page.setViewportSize(Eyes.DESK.width(), Eyes.DESK.height());
    }

    /** Looks at it on a desk and on a phone, in light and in dark, where only the colours are others; leaves it as it was. */
    static void lookEverywhere(Page page, String name) {
        var before = page.viewportSize();
        for (var eyes : List.of(Eyes.DESK, Eyes.PHONE, Eyes.DESK.dark(), Eyes.PHONE.dark())) {
            page.setViewportSize(eyes.width(), eyes.height());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(eyes.scheme()));
            // Colours change over a moment, in which axe would look; within closed details that moment would never end.
            page.evaluate("document.getAnimations().filter(one => one instanceof CSSTransition)"
                    + ".forEach(one => one.finish())");
            if (eyes.scheme() == ColorScheme.LIGHT) look(page, name + "-" + eyes.width());
            else look(page, name + "-" + eyes.width() + "-dark", axe(page).withRules(COLOURS));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
    }

    /** Asks in the page itself: without frames there is nothing to put together in another one, which takes a second. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    /** Asks axe, and keeps a picture. */
    static void look(Page page, String name) {
        look(page, name, axe(page).withTags(ALL));
    }

    private static void look(Page page, String name, AxeBuilder axe) {
        var found = axe.analyze().getViolations();
        picture(page, name);
        assertThat(found)
                .as("what axe finds on " + name)
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " scrolls sideways")
                .isEqualTo(true);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                // Hiding it leaves empty style attributes, which a part that is read anew takes over and the policy
                // refuses.
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(Stage.pictures().resolve(name + ".png"))
                .setFullPage(true));
    }

    /** What the browser's console has said so far. */
    List<String> console() {
        return List.copyOf(console);
    }

    /** When the last test of its class is over. */
    @Override
    public void afterAll(ExtensionContext over) {
        try (this) {
            if (leavesHomeClear) Desk.clearHome(staff("nadia@maple.example", "maple-demo", Eyes.DESK));
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
