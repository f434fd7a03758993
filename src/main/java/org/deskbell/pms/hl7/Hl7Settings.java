package org.deskbell.pms.hl7;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.deskbell.pms.Setting;
import org.deskbell.pms.Setting.Kind;
import org.jspecify.annotations.Nullable;

/** The connection to a PMS that speaks HL7, as it was typed: what it calls itself, from where it tells, and what it takes. */
record Hl7Settings(Map<String, String> typed) {
    private static final String TAKES = "takes";

    /** What is asked for, in the order of a form. */
    static final List<Setting> ASKED = List.of(
            new Setting("application", Kind.TEXT, true),
            new Setting("facility", Kind.TEXT, false).sayingWhich(),
            new Setting("here", Kind.TEXT, true),
            new Setting("senders", Kind.NETWORKS, true),
            new Setting("zone", Kind.ZONE, true),
            new Setting("authority", Kind.TEXT, false).sayingWhich(),
            Setting.choice("quiet", List.of("72", "24", "4", "never")),
            Setting.choice(TAKES, List.of("nothing", "visits")),
            new Setting("receiver", Kind.SERVER, true).onlyFor(TAKES, "visits"),
            Setting.choice("echoes", List.of("no", "yes")).onlyFor(TAKES, "visits"),
            Setting.choice("registers", List.of("nothing", "A28", "A04")).onlyFor(TAKES, "visits"),
            Setting.choice("answers", List.of("no", "yes")).onlyFor(TAKES, "visits"),
            Setting.choice("version", List.of("2.5", "2.3", "2.3.1", "2.4", "2.5.1"))
                    .onlyFor(TAKES, "visits"));

    /** @throws IllegalArgumentException in words, if they are no connection */
    static Hl7Settings of(Map<String, String> typed) {
        var settings = new Hl7Settings(Map.copyOf(typed));
        settings.source();
        settings.senders();
        settings.moments();
        settings.mustKnowQuestions();
        return settings;
    }

    /** Which PMS it is and whose numbers count there, as application|facility|authority; whatever it told is kept under this. */
    String source() {
        return String.join("|", application(), facility(), or("authority", "")).toLowerCase(Locale.ROOT);
    }

    String application() {
        return needed("application");
    }

    String facility() {
        return or("facility", "");
    }

    /** What the practice is called in messages, in MSH-6 and MSH-4: as in its address. */
    String here() {
        return or("here", "");
    }

    /** Whether the header names it as the sender. */
    boolean isFrom(Fields header) {
        return header.text(3).equalsIgnoreCase(application())
                && (facility().isEmpty() || header.text(4).equalsIgnoreCase(facility()));
    }

    Senders senders() {
        return Senders.of(needed("senders"));
    }

    Moments moments() {
        return new Moments(Setting.zone(typed));
    }

    @Nullable
    String authority() {
        return typed.get("authority");
    }

    /** After how long a quiet PMS is taken for a silent one; empty for never. */
    Optional<Duration> quiet() {
        var hours = or("quiet", "72");
        return hours.equals("never") ? Optional.empty() : Optional.of(Duration.ofHours(Long.parseLong(hours)));
    }

    /** Where it takes visits, as host:port; empty if it takes none. */
    Optional<String> receiver() {
        return or(TAKES, "nothing").equals("visits") ? Optional.of(needed("receiver")) : Optional.empty();
    }

    /** Whether it tells of what it was sent under our key: only then can it be told whether something was done. */
    boolean echoes() {
        return receiver().isPresent() && or("echoes", "no").equals("yes");
    }

    /** The event that registers a patient; empty if none does. Without an echo nobody would learn the new number. */
    Optional<String> registers() {
        return echoes() ? Optional.of(or("registers", "nothing")).filter(one -> one.startsWith("A")) : Optional.empty();
    }

    /** Whether it answers questions about patients where it takes messages. */
    boolean answers() {
        return receiver().isPresent() && or("answers", "no").equals("yes");
    }

    /** @throws IllegalArgumentException in words, if its messages are older than such questions */
    void mustKnowQuestions() {
        // 2.4 brought queries by parameter (chapter 5.2.2).
        if (answers() && version().startsWith("2.3"))
            throw new IllegalArgumentException(
                    "Questions about patients (QBP^Q22) came with HL7 2.4. Choose 2.4 or later,"
                            + " or say that the PMS answers none.");
    }

    String version() {
        return or("version", "2.5");
    }

    private String needed(String name) {
        return Setting.needed(typed, name);
    }

    private String or(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    @Override
    public String toString() {
        return "Hl7Settings[hidden]";
    }
}
