package org.deskbell.web.patient;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A page of the patient site as somebody sees it: its words, its links, its fields. */
record Sight(int status, String html, HttpResponse<String> answer) {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");

    static Sight of(HttpResponse<String> answer) {
        return new Sight(answer.statusCode(), answer.body(), answer);
    }

    /** What can be read on it, on one line. */
    String words() {
        return HtmlUtils.htmlUnescape(TAG.matcher(main()).replaceAll(" ").replace('\u00a0', ' '))
                .replaceAll("[\\s\u00a0]+", " ")
                .replaceAll(" (?=[.,:])", "");
    }

    private String main() {
        var start = html.indexOf("<main");
        return start < 0 ? html : html.substring(start, html.indexOf("</main>"));
    }

    /** Where a press leads on to, without the place on the page. */
    String next() {
        var address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/p/")).replaceAll("#.*", "");
    }

    /** Where a press leads on to, with the place on the page; empty if nowhere. */
    String location() {
        return answer.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]*", "");
    }

    String title() {
        return found("<title>([^<]*)</title>").getFirst();
    }

    /** Where the link with the id leads, without the place on the page. */
    String link(String id) {
        return links().entrySet().stream()
                .filter(link -> link.getKey().equals(id))
                .map(link -> link.getValue().replaceAll("#.*", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + id + " among " + links().keySet()));
    }

    /** All links with an id. */
    Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        for (var tag : found("<a ([^>]*)>")) {
            var id = attribute(tag, "id");
            if (!id.isEmpty()) links.put(id, attribute(tag, "href"));
        }
        return links;
    }

    /** The days of the calendar that can be pressed. */
    List<String> freeDays() {
        return links().keySet().stream()
                .filter(id -> id.startsWith("day-"))
                .map(id -> id.substring(4))
                .toList();
    }

    /** The names and values that the form with the id carries unseen, and the answers to it. */
    String[] form(String id, String... answers) {
        var fields = new LinkedHashMap<String, String>();
        var form = html.substring(html.indexOf("id=\"" + id + "\""));
        var hidden = HIDDEN.matcher(form.substring(0, form.indexOf("</form>")));
        while (hidden.find()) fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        for (var i = 0; i < answers.length; i += 2) fields.put(answers[i], answers[i + 1]);
        fields.remove("_csrf");
        return fields.entrySet().stream()
                .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
                .toArray(String[]::new);
    }

    boolean has(String id) {
        return html.contains("id=\"" + id + "\"");
    }

    /** The times that can be pressed. */
    List<String> times() {
        return found("(?s)<button class=\"slot\"[^>]*?name=\"time\"[^>]*?value=\"([^\"]*)\"");
    }

    /** Where a press on a time is sent. */
    String holds() {
        return found("(?s)<button class=\"slot\"[^>]*?formaction=\"([^\"]*)\"").getFirst();
    }

    /** What stands at the field as its fault; empty if nothing. */
    String fault(String field) {
        return String.join(" ", found("(?s)id=\"" + Pattern.quote(field) + "-error\">(.*?)</p>"))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private List<String> found(String pattern) {
        var found = new ArrayList<String>();
        var places = Pattern.compile(pattern).matcher(html);
        while (places.find()) found.add(places.group(1));
        return found;
    }

    private static String attribute(String tag, String name) {
        var place = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return place.find() ? HtmlUtils.htmlUnescape(place.group(1)) : "";
    }
}
