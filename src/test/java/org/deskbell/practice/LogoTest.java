package org.deskbell.practice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    @ParameterizedTest
    @CsvSource({
        "480, 96, 480, 96",
        "960, 300, 307, 96",
        "3000, 100, 480, 16",
        "40, 20, 40, 20",
        "4000, 1, 480, 1",
        "1, 4000, 1, 96"
    })
    void is_brought_to_the_size_that_is_shown_and_never_made_larger(
            int width, int height, int shownWidth, int shownHeight) throws IOException {
        var logo = Logo.in(Pictures.plain(width, height, "png")).orElseThrow();

        var drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getWidth()).isEqualTo(shownWidth);
        assertThat(drawn.getHeight()).isEqualTo(shownHeight);
        assertThat(drawn.getRGB(shownWidth / 2, shownHeight / 2)).isEqualTo(0xFF0F5F6B);
    }

    @Test
    void is_a_png_whatever_it_was_and_has_nothing_of_the_file() {
        var file = Pictures.plain(200, 50, "jpeg");
        var more = Arrays.copyOf(file, file.length + 20);
        System.arraycopy("<script>x()</script>".getBytes(ISO_8859_1), 0, more, file.length, 20);

        var png = new String(Logo.in(more).orElseThrow().png(), ISO_8859_1);

        assertThat(png).startsWith("\u0089PNG").doesNotContain("script");
    }

    @Test
    void another_picture_has_another_print() {
        var one = Logo.in(Pictures.plain(200, 50, "png")).orElseThrow();
        var other = Logo.in(Pictures.plain(200, 52, "png")).orElseThrow();

        assertThat(one.shown().print()).isNotEqualTo(other.shown().print());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4001, 10", "10, 4001"})
    void is_none_where_a_side_is_too_long_to_be_read(String size) {
        var sides = size.split(", ");

        assertThat(Logo.in(Pictures.plain(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), "png")))
                .isEmpty();
    }

    @Test
    void of_very_many_points_takes_no_more_memory_than_it_is_shown_with() {
        var file = Pictures.plain(4_000, 4_000, "png");
        var before = ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();

        assertThat(Logo.in(file)).isPresent();

        assertThat(((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                                .getCurrentThreadAllocatedBytes()
                        - before)
                .isLessThan(8_000_000);
    }

    @Test
    void is_none_in_what_is_no_png_or_jpeg() {
        var png = Pictures.plain(200, 50, "png");

        assertThat(Logo.in(Pictures.plain(200, 50, "gif"))).isEmpty();
        assertThat(Logo.in(Arrays.copyOf(png, 60))).isEmpty();
        assertThat(Logo.in("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(ISO_8859_1)))
                .isEmpty();
        assertThat(Logo.in(new byte[0])).isEmpty();
    }
}
