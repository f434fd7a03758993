package org.deskbell.pms.fhir;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/** What a server is asked to call for: rest-hooks that say no more than that something changed (hl7.org/fhir/R4, Subscription). */
record Subscriptions(FhirLine line) {
    private static final List<String> ALWAYS = List.of("Patient?", "Appointment?");
    private static final String SLOTS = "Slot?";

    /** Has the server call the address; what stands there already is left, or set going again. */
    void begin(URI address, boolean slots) throws PmsSilent {
        var criteria = new ArrayList<>(ALWAYS);
        if (slots) criteria.add(SLOTS);
        for (var one : of(address)) if (criteria.remove(one.getCriteria())) goOn(one);
        for (var one : criteria) done(line.post(fresh(one, address)));
    }

    /** Has the server call the address no more. */
    void end(URI address) throws PmsSilent {
        for (var one : of(address)) done(line.delete(one));
    }

    private List<Subscription> of(URI address) throws PmsSilent {
        var search = "Subscription?url=" + URLEncoder.encode(address.toString(), StandardCharsets.UTF_8);
        return new Pages(line)
                .all(search, Subscription.class).stream()
                        .filter(one ->
                                address.toString().equals(one.getChannel().getEndpoint()))
                        .toList();
    }

    /** A server stops calling where it was not heard for a while. */
    private void goOn(Subscription one) throws PmsSilent {
        if (one.getStatus() == SubscriptionStatus.ACTIVE || one.getStatus() == SubscriptionStatus.REQUESTED) return;
        one.setStatus(SubscriptionStatus.REQUESTED).setError(null);
        done(line.put(one, one.getMeta().getVersionId()));
    }

    private static Subscription fresh(String criteria, URI address) {
        var one = new Subscription()
                .setStatus(SubscriptionStatus.REQUESTED)
                .setReason("Deskbell reads what changed.")
                .setCriteria(criteria);
        one.getChannel().setType(SubscriptionChannelType.RESTHOOK).setEndpoint(address.toString());
        return one;
    }

    private static void done(Reply reply) throws PmsSilent {
        var answer = reply.heard();
        if (answer.status() / 100 != 2) throw answer.silence();
    }
}
