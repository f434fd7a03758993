package org.deskbell.practice;

import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A practice's logo. It is always a PNG that was drawn here: whatever else was in the file that was handed in stays behind.
 */
public final class Logo {
    /** Pixels a side that are read at most: a picture is many times larger in memory than as a file. */
    private static final int MOST = 4_000;
    /** As it stands in the head of a page, twice as fine as the screen. */
    private static final int WIDTH = 480;

    private static final int HEIGHT = 96;
    private static final int PRINT = 16;

    private final BufferedImage picture;
    private final byte[] png;

    private Logo(BufferedImage picture) {
        this.picture = picture;
        this.png = png(picture);
    }

    /** The logo in a file; empty if that is no PNG or JPEG picture, or one of over 4,000 pixels a side. */
    public static Optional<Logo> in(byte[] file) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(in, /* seekForwardOnly= */ true, /* ignoreMetadata= */ true);
                return Optional.ofNullable(read(reader)).map(Logo::fitted).map(Logo::new);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // readers throw both on what is no picture
        }
    }

    /** About twice as large as it is shown: all its points would fill the memory. */
    private static @Nullable BufferedImage read(ImageReader reader) throws IOException {
        var kind = reader.getFormatName();
        if (!kind.equalsIgnoreCase("png") && !kind.equalsIgnoreCase("jpeg")) return null;
        if (reader.getWidth(0) > MOST || reader.getHeight(0) > MOST) return null;
        var every = Math.max(1, (int) (1 / (2 * scale(reader.getWidth(0), reader.getHeight(0)))));
        var few = reader.getDefaultReadParam();
        few.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, few);
    }

    /** How much smaller it is shown; never larger. */
    private static double scale(int width, int height) {
        return Math.min(1, Math.min((double) WIDTH / width, (double) HEIGHT / height));
    }

    /** To half its size and less a picture is brought in steps: what lies between two pixels would be lost. */
    private static BufferedImage fitted(BufferedImage whole) {
        var scale = scale(whole.getWidth(), whole.getHeight());
        var width = (int) Math.round(whole.getWidth() * scale);
        var height = (int) Math.round(whole.getHeight() * scale);
        var step = whole;
        while (step.getWidth() > 2 * width && step.getHeight() > 2 * height)
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
        return drawn(step, width, height);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        var to = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(from, 0, 0, to.getWidth(), to.getHeight(), null);
        pen.dispose();
        return to;
    }

    private static byte[] png(BufferedImage picture) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] png() {
        return png.clone();
    }

    Looks.Shown shown() {
        return new Looks.Shown(
                DigestUtils.sha256Hex(png).substring(0, PRINT),
                (picture.getWidth() + 1) / 2,
                (picture.getHeight() + 1) / 2);
    }
}
