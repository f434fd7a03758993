package org.deskbell.messaging;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find this Deskbell: what the links in messages begin with. */
@Component
public final class SiteAddress {
    private final String base;

    /** @param base as the operator set it; without, this machine */
    SiteAddress(@Value("${deskbell.address:http://localhost:${server.port:8080}}") String base) {
        this.base = base.strip().replaceAll("/+$", "");
    }

    /** The address of a page.
     *
     * @param path with its slash in front */
    public String of(String path) {
        return base + path;
    }
}
