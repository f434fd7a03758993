package org.deskbell.web.api;

import java.net.URI;
import org.deskbell.booking.DeskbellAddress;
import org.deskbell.pms.CallAddress;
import org.deskbell.practice.Practices;
import org.springframework.stereotype.Component;

/** The address of {@link PmsCallApi}, as the operator says where people find this Deskbell. */
@Component
class PmsCallAddress implements CallAddress {
    private final DeskbellAddress deskbell;
    private final Practices practices;

    PmsCallAddress(DeskbellAddress deskbell, Practices practices) {
        this.deskbell = deskbell;
        this.practices = practices;
    }

    @Override
    public URI of(String secret) {
        return URI.create(deskbell.programs(practices.current()) + PmsCallApi.PLACE + secret);
    }
}
