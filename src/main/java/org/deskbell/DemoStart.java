package org.deskbell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the demo loaded when Deskbell starts with it switched on, before anything else that runs at the start; with it
 * switched off its users are kept out. */
@Component
@Order(0)
class DemoStart implements ApplicationRunner {
    private final DemoLoader loader;
    private final boolean demo;

    DemoStart(DemoLoader loader, @Value("${deskbell.demo:off}") String demo) {
        this.loader = loader;
        this.demo = demo.equals("on");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo) loader.load();
        else loader.close();
    }
}
