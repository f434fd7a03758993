package org.deskbell.pms.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.deskbell.pms.Connector;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.Setting;
import org.deskbell.pms.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Speaks to a demo PMS over HTTP, as to any foreign program. Settings: practice (its slug there), key, changes (asked, or
 * told by calls), and url; without one it is the demo PMS that came with this very Deskbell.
 */
@Component
class DemoConnector implements Connector {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 4L << 20;

    private final LocalServer local;
    private final PmsAddresses addresses;
    private final Wire wire;
    private final Wire wireHere;

    @Autowired
    DemoConnector(LocalServer local, PmsAddresses addresses) {
        this(local, addresses, READ);
    }

    DemoConnector(LocalServer local, PmsAddresses addresses, Duration read) {
        this.local = local;
        this.addresses = addresses;
        this.wire = Wire.of(CONNECT, read, MOST_BYTES, addresses::check);
        this.wireHere = Wire.of(CONNECT, read, MOST_BYTES, address -> {});
    }

    @Override
    public String kind() {
        return "demo";
    }

    @Override
    public List<Setting> asks() {
        return List.of(
                new Setting("url", Setting.Kind.ADDRESS, false),
                new Setting("practice", Setting.Kind.TEXT, true),
                new Setting("key", Setting.Kind.SECRET, true),
                Setting.CHANGES);
    }

    @Override
    public Pms connect(Map<String, String> settings) {
        var url = settings.get("url");
        var server = url == null ? local.address() : addresses.check(url).toString();
        var address = URI.create(server + "/demo-pms/api/" + segment(settings.getOrDefault("practice", "")));
        var line = new DemoLine(url == null ? wireHere : wire, address.toString(), settings.getOrDefault("key", ""));
        return new RemoteDemoPms(line, Setting.isToldOfChanges(settings));
    }

    /** As one part of a path, whatever was typed. */
    private static String segment(String typed) {
        return DemoLine.query(typed).replace("+", "%20");
    }
}
