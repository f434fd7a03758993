package org.deskbell.web.patient;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a press: on to another page. */
final class SeeOther {
    private SeeOther() {}

    static ModelAndView to(String address) {
        var page = new RedirectView(address);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        page.setExposeModelAttributes(false);
        page.setExpandUriTemplateVariables(false);
        return new ModelAndView(page);
    }

    /** @param place on the page */
    static ModelAndView to(String address, Map<String, String> query, String place) {
        return to(address + Query.of(query) + "#" + place);
    }
}
