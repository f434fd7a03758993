package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Location;
import org.deskbell.practice.Locations;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Providers;
import org.junit.jupiter.api.Test;

/** Patients read where they go: on the page of the visit, in the letter, in the calendar file, and programs too. */
class LocationsTest {
    private static final PostalAddress OAK_STREET = new PostalAddress("5 Oak Street", "Denver", "CO", "80203");

    private final Booker thomas = Booker.open();

    @Test
    void a_single_location_with_an_address_of_its_own_is_where_they_go() {
        address(OAK_STREET);
        var visit = thomas.booked(thomas.details());

        assertThat(thomas.follow(visit).words())
                .contains("5 Oak Street, Denver, CO 80203")
                .doesNotContain("12 Maple Street, Denver", "Maple Street, 5 Oak Street");
        assertThat(thomas.follow(visit + "/calendar.ics").html().replace("\r\n ", ""))
                .contains("LOCATION:Maple Street Dental\\, 5 Oak Street\\, Denver\\, CO 80203");
        assertThat(letters()).anyMatch(letter -> letter.contains("\n5 Oak Street, Denver, CO 80203\n"));
        assertThat(door()).contains("\"address\":\"5 Oak Street, Denver, CO 80203\"");
    }

    @Test
    void of_several_locations_they_read_the_name_too() {
        House.in(thomas.practice().id(), () -> {
            House.room(Providers.class)
                    .add(new Operatory(new Operatory.Id(UUID.randomUUID()), "Room B", "North office", null));
            return true;
        });
        var visit = thomas.booked(thomas.details());

        assertThat(thomas.follow(visit).words()).contains("Maple Street, 12 Maple Street, Denver, CO 80202");
        assertThat(letters())
                .anyMatch(letter -> letter.contains("\nMaple Street, 12 Maple Street, Denver, CO 80202\n"));
        assertThat(door()).contains("\"name\":\"North office\"");
    }

    private void address(PostalAddress address) {
        House.in(thomas.practice().id(), () -> {
            var locations = House.room(Locations.class);
            var only = locations.all().getFirst();
            return locations.save(new Location(only.id(), only.name(), address), MapleStreet.MARTHA);
        });
    }

    private List<String> letters() {
        House.in(thomas.practice().id(), () -> {
            House.work("letters").drain();
            return true;
        });
        return House.letters(thomas.practice().id());
    }

    private String door() {
        return thomas.visitor()
                .get("/api/v1/practices/maple-" + thomas.practice().id())
                .body();
    }
}
