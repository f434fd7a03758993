package org.deskbell.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.access.StaffPasswords.Sender;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;

/** A test's own practice with Nadia, its office manager. */
record StaffDesk(PracticeId practice, String slug, StaffUser nadia) {
    static final String PASSWORD = "calm bell desk";

    static StaffDesk open() {
        var practice = PracticeId.fresh();
        var slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        var nadia = House.in(practice, () -> {
            House.room(Directory.class).enter(Directory.Kind.SLUG, slug);
            return House.room(StaffUsers.class)
                    .add("Nadia Flores", "nadia@" + slug + ".example", PASSWORD, StaffUser.Role.OFFICE_MANAGER);
        });
        return new StaffDesk(practice, slug, nadia);
    }

    StaffRoster roster() {
        return House.room(StaffRoster.class);
    }

    StaffPasswords passwords() {
        return House.room(StaffPasswords.class);
    }

    String tomsMail() {
        return "tom@" + slug + ".example";
    }

    Sender sender() {
        return new Sender(slug, new Letterhead("Maple Street", "desk@maple.example", Locale.US));
    }

    StaffUser invites(String name, StaffUser.Role role) {
        var mail = name.toLowerCase(Locale.ROOT) + "@" + slug + ".example";
        return in(() -> roster().invite(name, mail, role, sender(), nadia).orElseThrow());
    }

    <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    /** The newest deeds in the audit trail. */
    List<String> trail() {
        return in(() -> House.room(AuditTrail.class).newest(100)).stream()
                .map(AuditEntry::deed)
                .toList();
    }

    /** The letters, the last one last. */
    List<String> letters() {
        return House.letters(practice);
    }

    /** Until when the letters are good. */
    List<Instant> ends() {
        return in(() -> House.room(PracticeDatabase.class)
                .sql("select good_until from message where practice_id = :practice")
                .list(row -> row.moment("good_until")));
    }

    /** The link in the letter that was sent last. */
    String link() {
        return letters().getLast().replaceAll("(?s)^.*/choose-password/(\\S+)\\s.*$", "$1");
    }
}
