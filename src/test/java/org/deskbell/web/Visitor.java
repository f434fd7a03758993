package org.deskbell.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbell.House;

/** Somebody with a browser: keeps cookies and the token of the last form seen, and follows no redirect by himself. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    /** A staff user who has signed in. */
    public static Visitor signedIn(String email, String password) {
        var visitor = new Visitor();
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", "email", email, "password", password);
        if (answer.statusCode() != 302) throw new AssertionError("sign-in gave " + answer.statusCode());
        return visitor;
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) request.headers(headers);
        return send(request.GET().build());
    }

    /** Sends a form, names and values in turn, with the token of the last form seen. */
    public HttpResponse<String> post(String path, String... form) {
        var fields = new ArrayList<>(List.of(form));
        fields.addAll(List.of("_csrf", token));
        return postWithoutToken(path, fields.toArray(String[]::new));
    }

    /** The same with headers, names and values in turn, as a proxy adds them. */
    public HttpResponse<String> postThrough(String path, String[] headers, String... form) {
        var fields = new ArrayList<>(List.of(form));
        fields.addAll(List.of("_csrf", token));
        return send(path, headers, fields.toArray(String[]::new));
    }

    /** Sends a form with a file in the field, and the token of the last form seen. */
    public HttpResponse<String> postFile(String path, String field, byte[] file) {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--edge--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(body)
                .build());
    }

    public HttpResponse<String> postWithoutToken(String path, String... form) {
        return send(path, new String[0], form);
    }

    private HttpResponse<String> send(String path, String[] headers, String[] form) {
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) request.headers(headers);
        return send(request.POST(BodyPublishers.ofString(encoded(form))).build());
    }

    private static String encoded(String... form) {
        var text = new StringBuilder();
        for (var i = 0; i < form.length; i += 2)
            text.append(text.isEmpty() ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], UTF_8));
        return text.toString();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(House.address() + path)).header("Accept", "text/html,*/*");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The cookie of the session. */
    public String session() {
        return cookie("deskbell");
    }

    /** The cookie of that name; empty if there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }
}
