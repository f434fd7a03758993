package org.deskbell.web.staff;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.deskbell.matching.Field;
import org.deskbell.matching.FieldAgreement.Agreement;
import org.deskbell.patients.LinkEvidence;
import org.deskbell.patients.LinkEvidence.Found;
import org.deskbell.patients.LinkRecord;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What spoke for a link, in a line: "Strong: name and birth date the same; mobile different". */
@Component
public class EvidenceWords {
    private final MessageSource messages;

    EvidenceWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The line; empty if nothing was kept. */
    public String of(LinkRecord link) {
        var evidence = link.evidence();
        if (evidence == null) return "";
        var said = said(evidence);
        return link.how() == LinkRecord.How.MERGED ? word("carried", said) : said;
    }

    private String said(LinkEvidence evidence) {
        var grade = sentence("staff.grade." + lower(evidence.grade()));
        var found = Stream.of(Agreement.values())
                .map(agreement -> fields(evidence, agreement))
                .filter(group -> !group.isEmpty())
                .collect(joining("; "));
        if (evidence.warnings().isEmpty()) return word("said", grade, found);
        var warnings = evidence.warnings().stream()
                .sorted()
                .map(warning -> sentence("match.warning." + warning))
                .collect(joining(", "));
        return word("warned", grade, warnings, found);
    }

    /** All that agreed like this, as "first name (nickname) and address nearly the same"; empty if none did. */
    private String fields(LinkEvidence evidence, Agreement agreement) {
        var alike = evidence.fields().stream()
                .filter(found -> found.agreement() == agreement)
                .toList();
        return alike.isEmpty() ? "" : word(lower(agreement), listed(named(alike)));
    }

    /** The fields by name; both parts of a name that agreed alike, and of which there is no more to say, are one. */
    private List<String> named(List<Found> alike) {
        var names = new ArrayList<>(alike.stream().map(this::named).toList());
        var first = alike.stream().map(Found::field).toList().indexOf(Field.FIRST_NAME);
        if (first < 1 || alike.get(0).note() != null || alike.get(first).note() != null) return names;
        names.remove(first);
        names.set(0, word("field.name"));
        return names;
    }

    private String named(Found found) {
        var name = word("field." + lower(found.field()));
        return found.note() == null ? name : word("note", name, note(found.note()));
    }

    /** Without the values that some are shown with in the link panel: they are not kept. */
    private String note(String key) {
        var without = "staff.evidence.note." + key.substring(key.lastIndexOf('.') + 1);
        return String.valueOf(messages.getMessage(without, null, sentence(key), Locale.ENGLISH));
    }

    private String listed(List<String> names) {
        if (names.size() == 1) return names.getFirst();
        var last = names.size() - 1;
        return word("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String word(String key, Object... with) {
        return messages.getMessage("staff.evidence." + key, with, Locale.ENGLISH);
    }

    private String sentence(String key) {
        return String.valueOf(messages.getMessage(key, null, key, Locale.ENGLISH));
    }
}
