package org.deskbell.web.patient;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/**
 * What a visitor had chosen on the booking page before he signed in, as its query names it; it leads back there and nowhere
 * else.
 */
record Onward(Map<String, String> choices) {
    private static final Pattern NAME =
            Pattern.compile("type|provider|around|within|month|day|at|for|hold|[a-z]+\\.[a-z]+");
    private static final int LONGEST = 64;

    static Onward of(Map<String, String> query) {
        var choices = new TreeMap<String, String>();
        query.forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !value.isEmpty() && value.length() <= LONGEST) choices.put(name, value);
        });
        return new Onward(choices);
    }

    /** As the query of an address; empty if nothing was chosen. */
    public String query() {
        return choices.isEmpty()
                ? ""
                : choices.entrySet().stream()
                        .map(one ->
                                one.getKey() + "=" + UriUtils.encodeQueryParam(one.getValue(), StandardCharsets.UTF_8))
                        .collect(joining("&", "?", ""));
    }

    /** Back to the booking page, or to the visitor's visits. */
    ModelAndView from(String site) {
        return seeOther(choices.isEmpty() ? site + "/account" : site + query());
    }

    static ModelAndView seeOther(String address) {
        var page = new RedirectView(address);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        page.setExpandUriTemplateVariables(false);
        return new ModelAndView(page);
    }
}
