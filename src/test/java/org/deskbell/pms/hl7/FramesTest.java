package org.deskbell.pms.hl7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static List<String> read(String sent) throws IOException {
        var frames = new Frames(new ByteArrayInputStream(sent.getBytes(StandardCharsets.ISO_8859_1)));
        var all = new ArrayList<String>();
        while (frames.begins()) frames.rest().ifPresent(one -> all.add(new String(one, StandardCharsets.ISO_8859_1)));
        return all;
    }

    @Test
    void messages_come_one_after_the_other() throws IOException {
        assertThat(read("\u000bone\u001c\r\u000btwo\r\u001c\r")).containsExactly("one", "two\r");
    }

    @Test
    void a_missing_last_byte_and_noise_between_two_do_no_harm() throws IOException {
        assertThat(read("\r\n\u000bone\u001c\u000btwo\u001c\n\n\u000bthree\u001c\r"))
                .containsExactly("one", "two", "three");
    }

    @Test
    void a_message_that_begins_anew_takes_the_place_of_the_one_that_broke_off() throws IOException {
        assertThat(read("\u000bhal\u000bwhole\u001c\r")).containsExactly("whole");
    }

    @Test
    void what_breaks_off_is_no_message() throws IOException {
        assertThat(read("\u000bone\u001c\r\u000bhal")).containsExactly("one");
    }

    @Test
    void whoever_speaks_something_else_is_not_listened_to() {
        assertThatThrownBy(() -> read("GET / HTTP/1.1\r\n".repeat(1_000))).isInstanceOf(IOException.class);
    }

    @Test
    void a_message_of_a_gigabyte_is_given_up_after_a_megabyte() throws IOException {
        var endless = new Endless();
        var frames = new Frames(endless);
        frames.begins();

        assertThatThrownBy(frames::rest)
                .isInstanceOfSatisfying(
                        Frames.TooLong.class, e -> assertThat(e.beginning()).hasSize(Frames.MOST_BYTES));
        assertThat(endless.read).isLessThan(Frames.MOST_BYTES + 10);
    }

    /** A frame without an end. */
    private static final class Endless extends InputStream {
        private int read;

        @Override
        public int read() {
            return read++ == 0 ? 0x0B : 'x';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            into[from] = (byte) read();
            return 1;
        }
    }
}
