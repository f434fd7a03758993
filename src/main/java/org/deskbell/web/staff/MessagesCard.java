package org.deskbell.web.staff;

import java.util.Locale;
import org.deskbell.desk.PatientMessages;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into Patient Details what the person was written to, in any registration that is joined. */
@Component
class MessagesCard {
    private static final int MOST = 50;
    private static final int SHOWN = 6;

    private final PatientMessages messages;
    private final OnlinePatients patients;
    private final MessageSource sentences;

    MessagesCard(PatientMessages messages, OnlinePatients patients, MessageSource sentences) {
        this.messages = messages;
        this.patients = patients;
        this.sentences = sentences;
    }

    /** A message with its occasion in words. */
    public record Shown(PatientMessages.Row message, String occasion) {
        /** The message key of what became of it. */
        public String state() {
            if (message.isSent()) return "staff.messages.sent";
            if (message.isGivenUp()) return "staff.messages.given-up";
            return message.attempts() == 0 ? "staff.messages.waiting" : "staff.messages.tried-again";
        }
    }

    void show(OnlinePatient.Id id, Model model) {
        var all = messages.newest(patients.registrations(patients.survivor(id)), MOST).stream()
                .map(this::shown)
                .toList();
        model.addAttribute("messages", all.stream().limit(SHOWN).toList());
        model.addAttribute("olderMessages", all.stream().skip(SHOWN).toList());
    }

    private Shown shown(PatientMessages.Row message) {
        var key = "staff.messages.kind." + message.kind();
        return new Shown(message, String.valueOf(sentences.getMessage(key, null, message.kind(), Locale.ENGLISH)));
    }
}
