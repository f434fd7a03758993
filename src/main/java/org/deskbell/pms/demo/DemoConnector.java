package org.deskbell.pms.demo;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Pms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Speaks to a demo PMS over HTTP, as to any foreign program. Settings: practice (its slug there), key, and url, which is
 * an address or "self" for the demo PMS that came with this very Deskbell.
 */
@Component
class DemoConnector implements Connector {
    static final String SELF = "self";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);

    private final LocalServer local;
    private final Duration read;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    @Autowired
    DemoConnector(LocalServer local) {
        this(local, READ);
    }

    DemoConnector(LocalServer local, Duration read) {
        this.local = local;
        this.read = read;
    }

    @Override
    public String kind() {
        return "demo";
    }

    @Override
    public Pms connect(Map<String, String> settings) {
        var url = settings.getOrDefault("url", SELF);
        var server = url.equals(SELF) ? local.address() : url;
        var address = server + "/demo-pms/api/" + settings.get("practice");
        return new RemoteDemoPms(new DemoLine(http, address, settings.getOrDefault("key", ""), read));
    }
}
