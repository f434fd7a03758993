package org.deskbell.web;

import java.time.ZoneId;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.PracticeId;

/** A practice of a test's own, with an office manager, Nadia, and Tom at the front desk. */
public record TestPractice(PracticeId id, String slug) {
    public static final String PASSWORD = "calm bell desk";

    public static TestPractice open() {
        House.clock().set(MovableClock.START);
        var practice = new TestPractice(
                PracticeId.fresh(), "p" + UUID.randomUUID().toString().substring(0, 8));
        House.in(practice.id, () -> {
            House.room(Practices.class).setUp(practice.described());
            var staff = House.room(StaffUsers.class);
            staff.add("Nadia Flores", practice.manager(), PASSWORD, StaffUser.Role.OFFICE_MANAGER);
            staff.add("Tom Webb", practice.frontDesk(), PASSWORD, StaffUser.Role.FRONT_DESK);
            return practice;
        });
        return practice;
    }

    private Practice described() {
        return new Practice(
                slug,
                "Maple Street Dental",
                ZoneId.of("America/Denver"),
                "(307) 555-0100",
                "desk@" + slug + ".example",
                new PostalAddress("214 Maple Street", "Sheridan", "WY", "82801"),
                "Monday to Friday, 8 to 5",
                "Parking behind the house.");
    }

    public String manager() {
        return "nadia@" + slug + ".example";
    }

    public String frontDesk() {
        return "tom@" + slug + ".example";
    }

    public Visitor nadia() {
        return Visitor.signedIn(manager(), PASSWORD);
    }

    public Visitor tom() {
        return Visitor.signedIn(frontDesk(), PASSWORD);
    }
}
