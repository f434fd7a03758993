package org.deskbell.pms.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Where this very Deskbell answers, for a demo PMS that lives in it: where it listens, else where it is said to. */
@Component
class LocalServer implements ApplicationListener<WebServerInitializedEvent> {
    private volatile int port;

    LocalServer(@Value("${server.port:0}") int port) {
        this.port = port;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null)
            port = event.getWebServer().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }
}
