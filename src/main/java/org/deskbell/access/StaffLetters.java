package org.deskbell.access;

import org.deskbell.messaging.Message;
import org.deskbell.messaging.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letters that bring a staff user to the page where he chooses a password. */
@Component
class StaffLetters {
    private final MessageSource words;
    private final SiteAddress site;

    StaffLetters(MessageSource words, SiteAddress site) {
        this.words = words;
        this.site = site;
    }

    /** @param by who invites */
    Message invitation(StaffUser user, Letterhead from, String by, String link) {
        var days = StaffPasswords.INVITED_FOR.toDays();
        return letter("invitation", user, from, user.name(), by, from.practice(), address(link), days);
    }

    Message lost(StaffUser user, Letterhead from, String link) {
        var minutes = StaffPasswords.LOST_FOR.toMinutes();
        return letter("lost", user, from, user.name(), from.practice(), address(link), minutes);
    }

    private Message letter(String kind, StaffUser to, Letterhead from, Object... with) {
        var subject =
                words.getMessage("access.staff." + kind + ".subject", new Object[] {from.practice()}, from.language());
        var body = words.getMessage("access.staff." + kind, with, from.language());
        return new Message(Message.CODE, Message.Channel.EMAIL, from.email(), to.email(), subject, body + "\n", null);
    }

    private String address(String link) {
        return site.of("/choose-password/" + link);
    }
}
