package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The QR code as a path. */
class QrCodeTest {
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void a_scanner_reads_the_code_from_the_path() throws Exception {
        var code = QrCode.of("K74M9P");

        assertThat(new Decoder().decode(drawn(code)).getText()).isEqualTo("K74M9P");
    }

    private static BitMatrix drawn(QrCode code) {
        var picture = new BitMatrix(code.size());
        var modules = MODULE.matcher(code.path());
        while (modules.find()) picture.set(Integer.parseInt(modules.group(1)), Integer.parseInt(modules.group(2)));
        return picture;
    }
}
