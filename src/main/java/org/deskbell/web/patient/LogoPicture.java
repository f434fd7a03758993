package org.deskbell.web.patient;

import java.time.Duration;
import org.deskbell.practice.PracticeLooks;
import org.deskbell.tenancy.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The practice's logo; pages name it with its print, so that a browser may keep it until there is another. */
@Controller
class LogoPicture {
    private static final Duration KEPT = Duration.ofDays(30);

    private final PracticeLooks looks;

    LogoPicture(PracticeLooks looks) {
        this.looks = looks;
    }

    /** @param v the print that the page named */
    @GetMapping("/p/{practice}/logo")
    ResponseEntity<byte[]> show(@RequestParam(defaultValue = "") String v) {
        var logo = looks.current().logo();
        var isNamed = logo != null && logo.print().equals(v);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(isNamed ? CacheControl.maxAge(KEPT).cachePublic() : CacheControl.noCache())
                .body(looks.logo().orElseThrow(() -> new NotFound("logo")));
    }
}
