package org.deskbell.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An authenticator that is about to be set up.
 *
 * @param secret what the app is told, in Base32
 * @param sealed the same for the form to bring back
 */
public record NewAuthenticator(String secret, String sealed) {
    private static final String GROUPS = "(?<=\\G.{4})(?!$)";

    /** As it is typed into the app: JBSW Y3DP … */
    public String typed() {
        return secret.replaceAll(GROUPS, " ");
    }

    /** What the app reads from a picture: an address as
     * https://github.com/google/google-authenticator/wiki/Key-Uri-Format has it. */
    public String address(String practice, String account) {
        var issuer = "Deskbell " + practice.replace(":", "");
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "NewAuthenticator[hidden]";
    }
}
