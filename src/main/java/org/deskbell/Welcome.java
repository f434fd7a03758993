package org.deskbell;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where Deskbell is and, in the demo, who can sign in, once it is ready. */
@Component
@ConditionalOnProperty(name = "deskbell.welcome", havingValue = "on")
class Welcome {
    private final String address;
    private final boolean demo;

    Welcome(@Value("${server.port}") int port, @Value("${deskbell.demo}") String demo) {
        this.address = "http://localhost:" + port;
        this.demo = demo.equals("on");
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        var out = System.out;
        out.printf("%nDeskbell is ready. Stop it with Ctrl-C.%n%n");
        if (demo) DemoPractices.all().forEach(practice -> introduce(practice, out));
        out.printf("  Staff sign in at  %s/%n%n", address);
    }

    private void introduce(DemoPractice demo, PrintStream out) {
        out.printf("  %s%n", demo.practice().name());
        out.printf("    patients book at  %s/p/%s%n", address, demo.practice().slug());
        demo.staff().forEach(member -> out.printf("    staff             %-22s %s%n", member.email(), demo.password()));
        out.println();
    }
}
