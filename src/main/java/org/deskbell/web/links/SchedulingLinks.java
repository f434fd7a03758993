package org.deskbell.web.links;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The door of the scheduling links, open to everybody; whoever has a file already is told 304. */
@Controller
class SchedulingLinks {
    private static final MediaType NDJSON = MediaType.parseMediaType("application/fhir+ndjson");
    /** How long to wait before asking again. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final LinkFiles files;

    SchedulingLinks(LinkFiles files) {
        this.files = files;
    }

    /** Answered the same whatever the Accept header says. */
    @GetMapping("/p/{practice}/scheduling-links/{file}")
    ResponseEntity<byte[]> show(@PathVariable String file) {
        var found = files.get(file);
        return ResponseEntity.ok()
                .contentType(file.equals(LinkFiles.MANIFEST) ? MediaType.APPLICATION_JSON : NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(found.tag())
                .body(found.bytes());
    }
}
