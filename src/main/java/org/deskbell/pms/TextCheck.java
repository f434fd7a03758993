package org.deskbell.pms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Looks through a file once, in little memory: how it is written, and that it is text in lines at all. */
final class TextCheck {
    private static final Charset OLD = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;

    private final int longestLine;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    private final CharBuffer unread = CharBuffer.allocate(2 * CHUNK);
    private boolean utf8 = true;
    private long line = 1;
    private int length;
    private boolean escapes;
    private byte before = '\n';
    private byte last = '\n';

    private TextCheck(int longestLine) {
        this.longestLine = longestLine;
    }

    /**
     * How a file is written.
     *
     * @param charset UTF-8, or Windows-1252 where it is not that
     * @param escapes whether a backslash takes a sign its meaning, and \N is nothing, as MySQL and MariaDB export
     */
    record Written(Charset charset, boolean escapes) {}

    /** @param longestLine in bytes
     * @throws BrokenFile if a line is longer, or holds what no text holds */
    static Written look(InputStream bytes, int longestLine) throws IOException {
        var check = new TextCheck(longestLine);
        var buffer = ByteBuffer.allocate(CHUNK);
        for (var read = 0; read >= 0; read = bytes.read(buffer.array(), buffer.position(), buffer.remaining())) {
            check.lines(buffer.array(), buffer.position(), read);
            buffer.limit(buffer.position() + read).position(0);
            check.decode(buffer, false);
            buffer.compact();
        }
        check.decode(buffer.flip(), true);
        return new Written(check.utf8 ? StandardCharsets.UTF_8 : OLD, check.escapes);
    }

    private void lines(byte[] bytes, int from, int count) {
        for (var at = from; at < from + count; at++) {
            if (bytes[at] == 0)
                throw new BrokenFile(line, "it holds a zero byte; the file must be text in UTF-8 or Windows-1252.");
            length = bytes[at] == '\n' ? 0 : length + 1;
            if (length > longestLine) throw new BrokenFile(line, "it is longer than " + longestLine / 1024 + " KB.");
            if (bytes[at] == '\n') line++;
            note(bytes[at]);
        }
    }

    private void note(byte sign) {
        if (last == '\\') escapes |= sign == '"' || sign == '\n' || (sign == 'N' && isBetween(before));
        before = last;
        last = sign;
    }

    private static boolean isBetween(byte sign) {
        return ",;\t|\n".indexOf(sign) >= 0;
    }

    private void decode(ByteBuffer bytes, boolean isEnd) {
        if (utf8 && decoder.decode(bytes, unread.clear(), isEnd).isError()) utf8 = false;
        if (!utf8) bytes.position(bytes.limit());
    }
}
