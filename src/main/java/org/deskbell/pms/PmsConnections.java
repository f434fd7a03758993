package org.deskbell.pms;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The practice's connection to its PMS: which one, how it is, and the way to it. */
@Component
public class PmsConnections {
    private final PmsConnectionTable table;
    private final RefreshTable runs;
    private final Connectors connectors;
    private final PmsSecrets secrets;
    private final OtherOffice otherOffice;
    private final PracticeDatabase database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PmsConnections(
            PmsConnectionTable table,
            RefreshTable runs,
            Connectors connectors,
            PmsSecrets secrets,
            OtherOffice otherOffice,
            PracticeDatabase database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.runs = runs;
        this.connectors = connectors;
        this.secrets = secrets;
        this.otherOffice = otherOffice;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The connection of the current practice; empty before one is set up. */
    public Optional<PmsConnection> find() {
        return table.find();
    }

    /** Whether the PMS can do this; false before one is set up. */
    public boolean can(Capability capability) {
        return find().filter(pms -> pms.can(capability)).isPresent();
    }

    /** Whether there is one to a PMS that was not asked yet what it can do. */
    public boolean isUnasked() {
        return find().filter(pms -> pms.capabilities().isEmpty()).isPresent();
    }

    /** What is wrong with a connection like this, or nothing. May ask where a server is: not in a transaction. */
    public List<PmsSettingWrong> wrongIn(PmsConnectionDraft draft) {
        return connectors.wrongIn(draft, connectors.kept(draft, find()));
    }

    /** The names of the secrets that a connection like this goes on with unless others are given. */
    public Set<String> secretsKept(PmsConnectionDraft draft) {
        return connectors.kept(draft, find()).keySet();
    }

    /** The secrets of a draft, sealed: so they may lie in a form that is shown again. */
    public Map<String, String> sealed(PmsConnectionDraft draft) {
        return secrets.seal(draft.secrets(connectors.of(draft.kind()).asks()));
    }

    /** What was sealed so, in this practice; what was not is left out. */
    public Map<String, String> opened(Map<String, String> sealed) {
        try {
            return secrets.open(sealed);
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    /** Tries a connection without keeping it: what the PMS can do, and what it has. May be slow: not in a transaction.
     *
     * @throws PmsSilent in words, if there is no way or no answer */
    public PmsTested test(PmsConnectionDraft draft, Actor by) throws PmsSilent {
        var pms = triedBy(draft, by);
        return new PmsTested(pms.tried(), pms.findings(), elsewhere(draft, pms));
    }

    /** What is wrong with a connection to the same address whose new key leads to another office than the one in whose records
     * people are linked; nothing while there is no answer. May be slow: not in a transaction. */
    public List<PmsSettingWrong> elsewhere(PmsConnectionDraft draft, Actor by) {
        if (mayLeadElsewhere(draft).isEmpty()) return List.of();
        try {
            return elsewhere(draft, triedBy(draft, by));
        } catch (PmsSilent e) {
            return List.of();
        }
    }

    private List<PmsSettingWrong> elsewhere(PmsConnectionDraft draft, Pms pms) throws PmsSilent {
        var keys = mayLeadElsewhere(draft);
        if (keys.isEmpty() || !otherOffice.answers(pms)) return List.of();
        return keys.stream()
                .map(
                        key -> new PmsSettingWrong(
                                key,
                                "This leads to another office: it has other people under the numbers of patients who are linked here."))
                .toList();
    }

    /** Of a connection that takes the place of another PMS that is said, and asked about. */
    private List<String> mayLeadElsewhere(PmsConnectionDraft draft) {
        var isSamePlace = find().isPresent() && replaced(draft).isEmpty();
        return isSamePlace ? connectors.keysOfOffice(draft) : List.of();
    }

    private Pms triedBy(PmsConnectionDraft draft, Actor by) throws PmsSilent {
        events.publishEvent(new PmsConnectionTried(draft.kind(), connectors.servers(draft), by));
        var connector = connectors.of(draft.kind());
        return way(connector::tryOut, draft.settings(), connectors.kept(draft, find()));
    }

    /** Sets up or replaces the connection. Secrets that are not given stay what they were.
     *
     * @throws IllegalArgumentException in words, if something is wrong with it; nothing is kept then */
    public void connect(PmsConnectionDraft draft, Actor by) {
        var before = find();
        var wrong = connectors.wrongIn(draft, connectors.kept(draft, before));
        if (!wrong.isEmpty())
            throw new IllegalArgumentException(wrong.getFirst().words());
        var asked = connectors.of(draft.kind()).asks();
        var sealed = connectors.kept(draft, before);
        sealed.putAll(secrets.seal(draft.secrets(asked)));
        database.together(() -> {
            // What reads the old PMS is not to make it the mirror of the new one. First, as whoever ends a run does.
            runs.beginAgain();
            var replacedAt = replaced(draft).map(other -> clock.instant()).orElse(null);
            table.save(draft, draft.plain(asked), sealed, replacedAt);
            events.publishEvent(new PmsConnectionSaved(draft.kind(), changed(draft, sealed.keySet(), before), by));
            events.publishEvent(new PmsConnectionChanged());
            return draft;
        });
    }

    /** The connection whose place a connection like this would take because it leads to another PMS; empty if it is the same
     * PMS, or the first. */
    public Optional<PmsConnection> replaced(PmsConnectionDraft draft) {
        return find().filter(before ->
                draft.isAnother(before, connectors.of(draft.kind()).asks()));
    }

    /** The names of all that is not as it was before, what was cleared and the secrets that are not kept among them. */
    private static Set<String> changed(PmsConnectionDraft draft, Set<String> sealed, Optional<PmsConnection> before) {
        var same = before.filter(one -> one.kind().equals(draft.kind()));
        var was = same.map(PmsConnection::settings).orElse(Map.of());
        var changed = new TreeSet<>(draft.settings().keySet());
        changed.addAll(was.keySet());
        changed.removeIf(name -> Objects.equals(draft.settings().get(name), was.get(name)));
        same.ifPresent(one -> changed.addAll(one.sealed().keySet().stream()
                .filter(name -> !sealed.contains(name))
                .toList()));
        return changed;
    }

    /** The way to the PMS.
     *
     * @throws PmsSilent in words, if the settings lead nowhere
     * @throws IllegalStateException if the practice has no connection */
    public Pms pms() throws PmsSilent {
        var connection = find().orElseThrow(() -> new IllegalStateException("The practice is not connected to a PMS."));
        return way(all -> connectors.of(connection.kind()).connect(all), connection.settings(), connection.sealed());
    }

    private Pms way(Function<Map<String, String>, Pms> way, Map<String, String> settings, Map<String, String> sealed)
            throws PmsSilent {
        try {
            var all = secrets.open(sealed);
            all.putAll(settings);
            return way.apply(all);
        } catch (IllegalArgumentException e) {
            throw new PmsSilent(String.valueOf(e.getMessage()), e);
        }
    }

    /** From where the PMS can be asked for changes; empty if it cannot, or before everything was read once. */
    Optional<String> mark() {
        return can(Capability.READ_CHANGES) ? table.mark() : Optional.empty();
    }

    /** Which edition of the connection this is: another each time it is saved. 0 before one is set up. */
    int edition() {
        return table.edition();
    }

    /** Moves the mark, unless the practice has got another PMS meanwhile. */
    @Transactional
    void mark(RefreshRuns.Run run, @Nullable String to) {
        table.mark(run, to);
    }

    /** Notes that the PMS answered; whoever waits because it was silent is told. */
    @Transactional
    public void answered() {
        if (table.answered(clock.instant())) events.publishEvent(new PmsAnswersAgain());
    }

    /** Notes what the PMS says it can do now. */
    @Transactional
    public void can(Set<Capability> capabilities) {
        if (table.can(capabilities)) events.publishEvent(new PmsConnectionChanged());
    }

    /** Notes that the PMS did not answer; the first time is kept as "silent since". */
    @Transactional
    public void silent(String words) {
        table.silent(words, clock.instant());
    }
}
