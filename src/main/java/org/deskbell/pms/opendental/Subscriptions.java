package org.deskbell.pms.opendental;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deskbell.pms.PmsSilent;

/** What a computer of the office is asked to call for: changes of these tables (opendental.com/site/apisubscriptions.html). */
record Subscriptions(OpenDentalStore store) {
    private static final String PATH = "subscriptions";
    private static final List<String> TABLES = List.of("Patient", "Appointment");
    private static final int POLLING_SECONDS = 15;

    /** Has that computer call the address, and no other. */
    void begin(URI address, String workstation) throws PmsSilent {
        var tables = new ArrayList<>(TABLES);
        for (var one : of(address)) {
            var isRight = workstation.equalsIgnoreCase(one.text("Workstation"));
            if (!isRight || !tables.remove(one.text("WatchTable"))) remove(one);
        }
        for (var table : tables) make(address, workstation, table);
    }

    /** Has nobody call the address. */
    void end(URI address) throws PmsSilent {
        for (var one : of(address)) remove(one);
    }

    private List<Fields> of(URI address) throws PmsSilent {
        return store.rows(PATH).stream()
                .filter(one -> address.toString().equals(one.text("EndPointUrl")))
                .toList();
    }

    private void make(URI address, String workstation, String table) throws PmsSilent {
        var fields = Map.of(
                "EndPointUrl",
                address.toString(),
                "Workstation",
                workstation,
                "WatchTable",
                table,
                "PollingSeconds",
                POLLING_SECONDS);
        done(store.line().post(PATH, fields));
    }

    private void remove(Fields one) throws PmsSilent {
        var id = one.number("SubscriptionNum").orElseThrow(OpenDentalJson::nonsense);
        done(store.line().delete(PATH + "/" + id));
    }

    private static void done(Reply reply) throws PmsSilent {
        var answer = OpenDentalStore.heard(reply);
        if (answer.status() / 100 != 2) throw answer.silence();
    }
}
