package org.deskbell.practice;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures to hand in. */
public final class Pictures {
    private Pictures() {}

    /** A rectangle of one colour.
     *
     * @param kind png, jpeg or gif */
    public static byte[] plain(int width, int height, String kind) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(15, 95, 107));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(picture, kind, out)) throw new IllegalArgumentException(kind);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
