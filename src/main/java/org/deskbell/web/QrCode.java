package org.deskbell.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG, a unit a module.
 *
 * @param size modules a side, without the quiet zone
 */
public record QrCode(int size, String path) {
    /** Of the four modules that ISO/IEC 18004 asks for, the white card around the picture gives the other two. */
    private static final int QUIET = 2;

    /** The code of a text.
     *
     * @throws IllegalArgumentException if it is too long for one */
    public static QrCode of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth(), path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("This does not fit into a QR code.", e);
        }
    }

    /** The part of the plane that shows it, with its quiet zone. */
    public String viewBox() {
        var side = size + 2 * QUIET;
        return "-" + QUIET + " -" + QUIET + " " + side + " " + side;
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++)
            for (var x = 0; x < modules.getWidth(); x++)
                if (modules.get(x, y) == 1)
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        return path.toString();
    }
}
