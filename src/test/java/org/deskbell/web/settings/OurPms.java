package org.deskbell.web.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.PmsConnection;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.tenancy.Directory;
import org.deskbell.web.Visitor;

/** A practice whose demo PMS stands ready, and the office manager who connects the two on the settings pages. */
final class OurPms {
    static final String PATH = "/settings/online-scheduler/pms";

    private final Office office;
    private final Visitor nadia;
    private final String slug;

    private OurPms(Office office) {
        this.office = office;
        this.nadia = office.nadia();
        this.slug = "pms-" + office.practice().id();
    }

    static OurPms open() {
        var ours = new OurPms(Office.open());
        ours.office.in(() -> {
            House.room(Directory.class).enter(Directory.Kind.SLUG, ours.slug);
            House.room(DemoOffice.class).open("Maple Street", ZoneId.of("America/Denver"), "open sesame");
            House.room(DemoResources.class)
                    .add(List.of(
                            new DemoResource(Kind.PROVIDER, "DR1", "Dr. L. Varna", null, "OP1"),
                            new DemoResource(Kind.PROVIDER, "RH", "Lindgren, R.", null, "OP2"),
                            new DemoResource(Kind.PROVIDER, "NEW", "Dr. A. Okafor", null, "OP2"),
                            new DemoResource(Kind.OPERATORY, "OP1", "Op 1", null, null),
                            new DemoResource(Kind.OPERATORY, "OP2", "Op 2", null, null)));
            return true;
        });
        return ours;
    }

    Office office() {
        return office;
    }

    Visitor nadia() {
        return nadia;
    }

    String slug() {
        return slug;
    }

    void connect() {
        save();
        read();
    }

    void read() {
        office.in(() -> {
            House.work("refresh").drain();
            return true;
        });
    }

    void save() {
        nadia.get(PATH + "/connection");
        nadia.post(PATH + "/connection", form("open sesame"));
    }

    String[] form(String key) {
        return new String[] {
            "kind", "demo", "name", "Our PMS", "set.url", House.address(), "set.practice", slug, "set.key", key
        };
    }

    /** The settings of the connection; none before it is kept. */
    Map<String, String> kept() {
        return office.in(() -> House.room(PmsConnections.class)
                .find()
                .map(PmsConnection::settings)
                .orElse(Map.of()));
    }
}
