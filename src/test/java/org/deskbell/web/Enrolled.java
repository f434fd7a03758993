package org.deskbell.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.access.Telephone;

/** A staff user who has set up an authenticator on his page a minute ago, and the browser he did it with. */
public record Enrolled(String email, Telephone telephone, List<String> recoveryCodes, Visitor browser) {
    private static final Pattern RECOVERY_CODE = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}(?=</li>)");

    public static Enrolled of(String email) {
        var browser = Visitor.signedIn(email, TestPractice.PASSWORD);
        var page = browser.get("/my-authenticator");
        var telephone = telephone(page);
        browser.post(
                "/my-authenticator", "sealed", sealed(page), "code", telephone.code(), "proof", TestPractice.PASSWORD);
        var codes = recoveryCodes(browser.get("/my-authenticator"));
        House.clock().advance(Duration.ofMinutes(1));
        return new Enrolled(email, telephone, codes, browser);
    }

    static Telephone telephone(HttpResponse<String> page) {
        return new Telephone(first(page, "id=\"key\">([A-Z2-7 ]+)<").replace(" ", ""));
    }

    static String sealed(HttpResponse<String> page) {
        return first(page, "name=\"sealed\" value=\"([^\"]+)\"");
    }

    private static String first(HttpResponse<String> page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    static List<String> recoveryCodes(HttpResponse<String> page) {
        return RECOVERY_CODE
                .matcher(page.body())
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Somebody who has shown the password, and is asked for a code. */
    public Visitor halfWay() {
        var visitor = new Visitor();
        visitor.get("/sign-in");
        showsPassword(visitor);
        visitor.get("/sign-in/code");
        return visitor;
    }

    HttpResponse<String> showsPassword(Visitor visitor) {
        return visitor.post("/sign-in", "email", email, "password", TestPractice.PASSWORD);
    }
}
