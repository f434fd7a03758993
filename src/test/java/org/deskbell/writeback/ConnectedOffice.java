package org.deskbell.writeback;

import static org.deskbell.House.room;

import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.practice.MapleStreet;

/** A demo PMS for a test's practice, reached over HTTP and read once. */
final class ConnectedOffice {
    private ConnectedOffice() {}

    static void open(MapleStreet maple) {
        House.clock().set(MovableClock.START);
        House.in(maple.id(), () -> {
            room(DemoOffice.class).open("Maple Street", MapleStreet.DENVER, "secret");
            room(DemoResources.class)
                    .add(List.of(
                            new DemoResource(Kind.PROVIDER, "DR1", "Washington", null, "OP1"),
                            new DemoResource(Kind.OPERATORY, "OP1", "Operatory 1", null, null),
                            new DemoResource(Kind.APPOINTMENT_TYPE, "CLEAN", "Cleaning", 60, null)));
            room(PmsConnections.class)
                    .connect(
                            "demo",
                            "Demo PMS",
                            Map.of("url", House.address(), "practice", "maple-" + maple.id(), "key", "secret"));
            room(Refreshes.class).ask(MapleStreet.MARTHA);
            House.work("refresh").drain();
            return true;
        });
    }
}
