package org.deskbell.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes are those that every authenticator app shows. */
class AppCodesTest {
    /** The secret of RFC 6238, Appendix B. */
    private static final String SECRET = new Base32().encodeToString("12345678901234567890".getBytes(US_ASCII));

    /** Of the eight digits there, apps show the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void they_are_those_of_the_standard(long second, String code) {
        var moment = Instant.ofEpochSecond(second);

        assertThat(AppCodes.code(SECRET, AppCodes.stepAt(moment))).isEqualTo(code.substring(2));
        assertThat(AppCodes.step(SECRET, code.substring(2), moment)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true", "59, true", "60, true", "89, true", "90, true", "119, true", "120, false"})
    void one_is_good_in_its_half_minute_and_in_those_before_and_behind(long second, boolean good) {
        var code = AppCodes.code(SECRET, 2); // from 60 until 90

        assertThat(AppCodes.step(SECRET, code, Instant.ofEpochSecond(second)).isPresent())
                .isEqualTo(good);
    }

    @Test
    void what_is_no_code_is_the_code_of_no_step() {
        for (var text : new String[] {"", "12345", "1234567", "abcdef", "\u0661\u0662\u0663\u0664\u0665\u0666"})
            assertThat(AppCodes.step(SECRET, text, Instant.EPOCH)).isEmpty();
    }

    @Test
    void a_fresh_secret_has_160_bits_and_is_another_each_time() {
        assertThat(AppCodes.freshSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(AppCodes.freshSecret());
    }

    @Test
    void an_app_reads_issuer_account_and_secret() {
        var address = new NewAuthenticator(SECRET, "").address("Maple: Street & Söhne", "nadia@maple.example");

        assertThat(address)
                .isEqualTo("otpauth://totp/Deskbell%20Maple%20Street%20%26%20S%C3%B6hne:nadia%40maple.example?secret="
                        + SECRET + "&issuer=Deskbell%20Maple%20Street%20%26%20S%C3%B6hne");
    }

    @Test
    void a_secret_to_be_typed_stands_in_groups_of_four() {
        assertThat(new NewAuthenticator("ABCDEFGHIJKL", "").typed()).isEqualTo("ABCD EFGH IJKL");
    }
}
