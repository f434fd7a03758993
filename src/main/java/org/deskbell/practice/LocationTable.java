package org.deskbell.practice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.people.PostalAddress;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeStatement;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The locations of the practice. */
@Component
class LocationTable {
    private final PracticeDatabase database;

    LocationTable(PracticeDatabase database) {
        this.database = database;
    }

    List<Location> all() {
        return database.sql("""
                select id, name, street, city, region, postcode from location
                where practice_id = :practice order by name, id
                """).list(LocationTable::location);
    }

    /** The location of an operatory, also of one that is no longer here. */
    Optional<Location> of(Operatory.Id operatory) {
        return database.sql("""
                select l.id, l.name, l.street, l.city, l.region, l.postcode
                from operatory o join location l on l.practice_id = o.practice_id and l.id = o.location_id
                where o.practice_id = :practice and o.id = :operatory
                """).param("operatory", operatory.value()).optional(LocationTable::location);
    }

    private static Location location(Row row) {
        return new Location(
                new Location.Id(row.uuid("id")),
                row.text("name"),
                new PostalAddress(row.text("street"), row.text("city"), row.text("region"), row.text("postcode")));
    }

    /** Whether patients are seen in another one, too. */
    boolean isOneOfSeveral(Location.Id id) {
        return !database.sql("""
                select o.id from operatory o
                where o.practice_id = :practice and o.retired_at is null and o.location_id <> :id
                limit 1
                """)
                .param("id", id.value())
                .list(row -> row.uuid("id"))
                .isEmpty();
    }

    boolean anotherHasTheNameOf(Location location) {
        return database.sql("select id from location where practice_id = :practice and name = :name and id <> :id")
                .param("name", location.name())
                .param("id", location.id().value())
                .optional(row -> row.uuid("id"))
                .isPresent();
    }

    /** Adds one of this name, with the practice's address, unless there is one. */
    void ensure(String name) {
        database.sql("""
                insert into location (practice_id, id, name) values (:practice, :id, :name)
                on conflict on constraint location_name_once do nothing
                """).param("id", UUID.randomUUID()).param("name", name).update();
    }

    void insert(Location location) {
        bound("""
                insert into location (practice_id, id, name, street, city, region, postcode)
                values (:practice, :id, :name, :street, :city, :region, :postcode)
                """, location).update();
    }

    /** False if there is no such location yet. */
    boolean update(Location location) {
        return bound("""
                update location set name = :name, street = :street, city = :city, region = :region, postcode = :postcode
                where practice_id = :practice and id = :id
                """, location).update() == 1;
    }

    private PracticeStatement bound(String sql, Location location) {
        var address = location.address();
        return database.sql(sql)
                .param("id", location.id().value())
                .param("name", location.name())
                .param("street", orEmpty(address.street()))
                .param("city", orEmpty(address.city()))
                .param("region", orEmpty(address.region()))
                .param("postcode", orEmpty(address.postcode()));
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
