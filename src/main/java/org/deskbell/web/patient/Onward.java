package org.deskbell.web.patient;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a visitor had chosen on a page before he signed in, as its query names it; it leads back there, to booking, to booking
 * for several people or to the waitlist, and nowhere else.
 */
record Onward(Map<String, String> choices) {
    private static final Pattern NAME = Pattern.compile(
            "page|type[1-6]?|who[1-6]|together|look|others|provider|around|within|month|day|from|to|at|for"
                    + "|hold|[a-z]+\\.[a-z]+");
    private static final String PAGE = "page";
    private static final Set<String> PAGES = Set.of("party", "waitlist");
    /** As the holds of a family. */
    private static final int LONGEST = 200;

    /** The choices of one of these pages. */
    static Map<String, String> to(String page, Map<String, String> choices) {
        return Query.joined(choices, Map.of(PAGE, page));
    }

    static Onward of(Map<String, String> query) {
        var choices = new TreeMap<String, String>();
        query.forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !value.isEmpty() && value.length() <= LONGEST) choices.put(name, value);
        });
        return new Onward(choices);
    }

    /** As the query of an address; empty if nothing was chosen. */
    public String query() {
        return choices.isEmpty() ? "" : Query.of(choices);
    }

    /** Back to the page, or to the visitor's visits. */
    ModelAndView from(String site) {
        if (choices.isEmpty()) return seeOther(site + "/account");
        var chosen = new TreeMap<>(choices);
        var page = chosen.remove(PAGE);
        var below = page != null && PAGES.contains(page) ? "/" + page : "";
        return seeOther(site + below + new Onward(chosen).query());
    }

    static ModelAndView seeOther(String address) {
        var page = new RedirectView(address);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        page.setExpandUriTemplateVariables(false);
        return new ModelAndView(page);
    }
}
