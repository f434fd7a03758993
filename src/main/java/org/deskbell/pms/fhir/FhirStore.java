package org.deskbell.pms.fhir;

import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Resource;

/** Stores resources on a FHIR server, one at a time, and gives each as it stands there then, with its version. */
record FhirStore(FhirLine line) {
    /** Stores a new one, unless one with the key is there: then gives that. */
    <T extends Resource> T create(T resource, String onlineKey) throws NotDone {
        var reply = line.post(resource, OnlineKeys.query(onlineKey));
        if (reply instanceof Reply.Answer answer && answer.status() == 412)
            throw new NotDone(new PmsAnswer.Refused("The PMS holds several records that carry our key."));
        return stored(reply, resource);
    }

    /** Replaces the version that {@code resource} was read in, and no other. */
    <T extends Resource> T update(T resource) throws NotDone {
        var version = resource.getMeta().getVersionId();
        // Without a version, what somebody else wrote meanwhile would be overwritten.
        if (version == null) throw new NotDone(new PmsAnswer.Refused("The FHIR server gives its records no versions."));
        return stored(line.put(resource, version), resource);
    }

    private <T extends Resource> T stored(Reply reply, T sent) throws NotDone {
        return switch (reply) {
            case Reply.Answer answer when answer.status() == 200 || answer.status() == 201 -> asStored(answer, sent);
            case Reply.Answer answer -> throw new NotDone(answer.refusal());
            case Reply.NotSent(var words) -> throw new NotDone(new PmsAnswer.NotReached(words));
            case Reply.Lost(var words) -> throw new NotDone(new PmsAnswer.Unknown(words));
        };
    }

    /** As the server gave it; one that gives nothing back, or no version with it, is asked. */
    @SuppressWarnings("unchecked")
    private <T extends Resource> T asStored(Reply.Answer answer, T sent) throws NotDone {
        var type = (Class<T>) sent.getClass();
        var given = Told.read(answer, type).map(Told::resource).filter(FhirStore::isWhole);
        try {
            return given.isPresent() ? given.get() : line.get(sent.fhirType() + "/" + id(answer, sent), type);
        } catch (PmsSilent e) {
            throw new NotDone(new PmsAnswer.Unknown(e.words()));
        }
    }

    private static boolean isWhole(Resource given) {
        return given.getIdElement().hasIdPart() && given.getMeta().hasVersionId();
    }

    private static String id(Reply.Answer answer, Resource sent) throws PmsSilent {
        if (sent.getIdElement().hasIdPart()) return sent.getIdElement().getIdPart();
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceAll("/_history/.*$", "").replaceAll("^.*/", ""))
                .filter(FhirPatient::isId)
                .orElseThrow(() -> new PmsSilent(Told.NONSENSE));
    }
}
