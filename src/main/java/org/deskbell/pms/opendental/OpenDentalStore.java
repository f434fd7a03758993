package org.deskbell.pms.opendental;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;

/** The rows of Open Dental: asked for, and stored. */
record OpenDentalStore(OpenDentalLine line) {
    /** A question that is cheap and that every office answers. */
    private static final String KNOWN = "providers?Limit=1";

    List<Fields> rows(String path) throws PmsSilent {
        return OpenDentalJson.rows(answer(path));
    }

    private Reply.Answer answer(String path) throws PmsSilent {
        var answer = any(path);
        if (answer.status() != 200) throw answer.silence();
        return answer;
    }

    /** An answer of whatever kind.
     *
     * @throws PmsSilent if there is none */
    Reply.Answer any(String path) throws PmsSilent {
        return heard(line.get(path));
    }

    static Reply.Answer heard(Reply reply) throws PmsSilent {
        return switch (reply) {
            case Reply.Answer answer -> answer;
            case Reply.NotSent(var words, var asked) -> throw new PmsSilent(words, asked);
            case Reply.Lost(var words) -> throw new PmsSilent(words);
        };
    }

    /** Empty if Open Dental has none, and answers another question at the same time: what stands in front of a server in
     * maintenance says 404 to everything. */
    Optional<Fields> find(String resource, String id) throws PmsSilent {
        if (!Fields.isNumber(id)) return absent();
        var answer = any(resource + "/" + id);
        if (answer.status() == 404) return absent();
        if (answer.status() != 200) throw answer.silence();
        return Optional.of(OpenDentalJson.object(answer).orElseThrow(OpenDentalJson::nonsense));
    }

    private Optional<Fields> absent() throws PmsSilent {
        rows(KNOWN);
        return Optional.empty();
    }

    /** The row as it was stored. */
    Fields create(String resource, Map<String, ?> fields) throws NotDone {
        var answer = done(line.post(resource, fields), fields);
        return OpenDentalJson.object(answer)
                .orElseThrow(() -> NotDone.unknown(OpenDentalJson.nonsense().words()));
    }

    /** Changes a row, which comes back as it is then. */
    void change(String resource, String id, Map<String, ?> fields) throws NotDone {
        var answer = done(line.put(resource + "/" + id, fields), fields);
        if (OpenDentalJson.object(answer).isEmpty())
            throw NotDone.unknown(OpenDentalJson.nonsense().words());
    }

    /** Does something to a row, of which nothing comes back; a page in front of the server says 200, too. */
    void act(String resource, String id, String deed, Map<String, ?> fields) throws NotDone {
        var answer = done(line.put(resource + "/" + id + "/" + deed, fields), fields);
        if (!answer.body().isBlank() && !OpenDentalJson.isJson(answer))
            throw NotDone.unknown(OpenDentalJson.nonsense().words());
    }

    private static Reply.Answer done(Reply reply, Map<String, ?> fields) throws NotDone {
        return switch (reply) {
            case Reply.NotSent(var words, var asked) -> throw new NotDone(new PmsAnswer.NotReached(words, asked));
            case Reply.Lost(var words) -> throw NotDone.unknown(words);
            case Reply.Answer answer when answer.status() == 200 || answer.status() == 201 -> answer;
            case Reply.Answer answer -> throw new NotDone(Refusal.of(answer, fields.keySet()));
        };
    }
}
