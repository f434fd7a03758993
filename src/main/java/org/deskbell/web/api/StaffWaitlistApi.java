package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.deskbell.booking.Waitlist;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.web.Me;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The waitlist, for staff. */
@RestController
@Tag(name = "Online appointments")
class StaffWaitlistApi {
    private final Waitlist waitlist;
    private final Waiting waiting;
    private final Looks looks;

    StaffWaitlistApi(Waitlist waitlist, Waiting waiting, Looks looks) {
        this.waitlist = waitlist;
        this.waiting = waiting;
        this.looks = looks;
    }

    /** Who waits. */
    @Schema(name = "Waitlist", description = "Who waits or has an offer, longest first.")
    record Entries(@Schema(description = "The entries.") List<WaitingAnswer> items) {}

    @GetMapping("/api/v1/waitlist")
    @Operation(operationId = "waitlist", summary = "Who waits or has an offer, longest first")
    Entries entries(Me me) {
        var all = waitlist.waiting();
        looks.atOnline(all.stream().map(WaitlistEntry::patient).toList(), "looked at the waitlist", me.actor());
        return new Entries(all.stream().map(waiting::answer).toList());
    }
}
