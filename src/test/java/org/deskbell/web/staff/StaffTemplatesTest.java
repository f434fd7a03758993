package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every page of the front desk. */
class StaffTemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/staff");

    @Test
    void what_opens_in_its_place_does_so_in_one_way() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            var opening = files.filter(Files::isRegularFile)
                    .flatMap(file -> Pattern.compile("<details[^>]*>")
                            .matcher(read(file))
                            .results())
                    .map(MatchResult::group)
                    .toList();

            assertThat(opening).isNotEmpty().allMatch(tag -> tag.contains("\"unroll\"") || tag.contains("\"message\""));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
