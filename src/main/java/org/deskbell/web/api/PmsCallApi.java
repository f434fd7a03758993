package org.deskbell.web.api;

import static org.springframework.web.bind.annotation.RequestMethod.POST;
import static org.springframework.web.bind.annotation.RequestMethod.PUT;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.deskbell.pms.PmsCalls;
import org.deskbell.tenancy.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the PMS of a practice calls when something changed there. It alone is told the address; what it sends along, and which
 * record it names behind the secret, is not looked at. */
@Hidden
@RestController
class PmsCallApi {
    /** Between a practice's own part of an address and the secret. */
    static final String PLACE = "/pms-calls/";

    private final PmsCalls calls;

    PmsCallApi(PmsCalls calls) {
        this.calls = calls;
    }

    @RequestMapping(
            path = "/api/v1/practices/{practice}" + PmsCallApi.PLACE + "{secret}/**",
            method = {POST, PUT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable String secret, InputStream sent) throws IOException {
        if (!calls.take(secret)) throw new NotFound("PMS that was asked to call");
        sent.transferTo(OutputStream.nullOutputStream()); // whoever is cut short would call again
    }
}
