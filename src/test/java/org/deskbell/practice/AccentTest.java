package org.deskbell.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** Whatever accent a practice gives its site, what is written in it can be read, in light and in dark (WCAG 2.2, 1.4.3). */
class AccentTest {
    private static final double LEAST = 4.5;
    private static final List<String> GROUNDS =
            List.of("--page", "--surface", "--sunk", "--accent-wash", "--on-accent");
    private static final Pattern COLOUR = Pattern.compile("(--[a-z-]+): (#[0-9a-f]{6});");
    private static final String TOKENS = read();

    private static String read() {
        try {
            return new ClassPathResource("static/tokens.css").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void can_be_read_on_every_ground_and_what_stands_on_it_can(Accent accent) {
        var light = colours(Map.of(), "^:root, :host \\{(.*?)^\\}");
        var dark = colours(light, "^@media \\(prefers-color-scheme: dark\\) \\{\\s*:root \\{(.*?)\\}");
        if (accent != Accent.BELLFLOWER) {
            light = colours(light, "^\\[data-accent=\"" + accent.word() + "\"\\] \\{(.*?)\\}");
            dark = colours(dark, ":root \\[data-accent=\"" + accent.word() + "\"\\] \\{(.*?)\\}");
        }

        for (var theme : List.of(light, dark))
            for (var ground : GROUNDS)
                for (var ink : List.of("--accent", "--accent-strong"))
                    assertThat(contrast(colour(theme, ink), colour(theme, ground)))
                            .as(accent + ": " + ink + " on " + ground)
                            .isGreaterThan(LEAST);
    }

    private static Map<String, String> colours(Map<String, String> before, String place) {
        var found = Pattern.compile(place, Pattern.MULTILINE | Pattern.DOTALL).matcher(TOKENS);
        assertThat(found.find()).as(place).isTrue();
        var colours = new HashMap<>(before);
        COLOUR.matcher(found.group(1)).results().forEach(one -> colours.put(one.group(1), one.group(2)));
        return colours;
    }

    private static String colour(Map<String, String> theme, String role) {
        return Objects.requireNonNull(theme.get(role), role);
    }

    private static double contrast(String one, String other) {
        var lights = List.of(luminance(one), luminance(other)).stream().sorted().toList();
        return (lights.getLast() + .05) / (lights.getFirst() + .05);
    }

    private static double luminance(String colour) {
        var weights = new double[] {.2126, .7152, .0722};
        return IntStream.range(0, 3)
                .mapToDouble(i ->
                        weights[i] * linear(Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.))
                .sum();
    }

    private static double linear(double part) {
        return part <= .03928 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }
}
