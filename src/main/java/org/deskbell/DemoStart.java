package org.deskbell;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the demo loaded when Deskbell starts with it switched on, before anything else that runs at the start. */
@Component
@Order(0)
@ConditionalOnProperty(name = "deskbell.demo", havingValue = "on")
class DemoStart implements ApplicationRunner {
    private final DemoLoader loader;

    DemoStart(DemoLoader loader) {
        this.loader = loader;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loader.load();
    }
}
