package org.deskbell.pms.opendental;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.deskbell.pms.PagesRead;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page. Pages are counted from its beginning, a hundred rows at most
 * (opendental.com/site/apiimplementation.html, Pagination), so rows that come and go make them drift: each begins before
 * the end of the one before, and if no row of that end is met, more has gone than that, and it begins earlier.
 */
record Pages(OpenDentalStore store) {
    private static final int SIZE = 100;
    private static final int OVERLAP = 10;
    /** So much no practice has in what is read at once. */
    private static final int MOST_FOUND = 50_000;

    private static final int MOST_PAGES = 1_000;

    /** One page.
     *
     * @param next where the next one is, or null after the last */
    record Page(List<Fields> rows, @Nullable String next) {
        /** When Open Dental answered, by its clock; empty if it gave no row to say it in. */
        Optional<String> at() {
            return rows.stream()
                    .map(row -> row.text("serverDateTime"))
                    .filter(at -> OfficeTime.moment(at).isPresent())
                    .findFirst();
        }
    }

    /** From which row on, and the ids of the rows before the end of the page before. */
    private record Place(int offset, List<String> met) {
        static Place of(@Nullable String cursor) throws PmsSilent {
            if (cursor == null) return new Place(0, List.of());
            if (!cursor.matches("\\d{1,9}(:\\d{1,19}){1," + OVERLAP + "}"))
                throw new PmsSilent("The place in Open Dental's list is unreadable.");
            var parts = Arrays.asList(cursor.split(":"));
            return new Place(Integer.parseInt(parts.getFirst()), parts.subList(1, parts.size()));
        }

        Place earlier() {
            return new Place(Math.max(0, offset - SIZE + OVERLAP), met);
        }

        boolean hasDrifted(List<String> ids) {
            return offset > 0 && Collections.disjoint(ids, met);
        }

        /** A server that passes over the place gives the same rows again. */
        boolean stands(List<String> ids) {
            return offset > 0 && ids.size() == SIZE && ids.getLast().equals(met.getLast());
        }
    }

    /** All rows, each once, as it was met last.
     *
     * @param id the field that names a row */
    List<Fields> all(String search, String id) throws PmsSilent {
        var found = new LinkedHashMap<String, Fields>();
        var read = new PagesRead(MOST_PAGES, MOST_FOUND);
        @Nullable String next = null;
        do {
            read.begin(next);
            var page = page(search, id, next);
            read.took(page.rows().size());
            page.rows().forEach(row -> found.put(row.text(id), row));
            next = page.next();
        } while (next != null);
        return List.copyOf(found.values());
    }

    Page page(String search, String id, @Nullable String cursor) throws PmsSilent {
        var place = Place.of(cursor);
        var rows = rows(search, place);
        while (place.hasDrifted(ids(rows, id))) {
            place = place.earlier();
            rows = rows(search, place);
        }
        var ids = ids(rows, id);
        if (place.stands(ids)) throw new PmsSilent("Open Dental gives the same page again and again.");
        return new Page(rows, rows.size() < SIZE ? null : next(place, ids));
    }

    private List<Fields> rows(String search, Place place) throws PmsSilent {
        var more = search.contains("?") ? "&" : "?";
        return store.rows(search + more + "Limit=" + SIZE + "&Offset=" + place.offset());
    }

    private static List<String> ids(List<Fields> rows, String id) throws PmsSilent {
        var ids = rows.stream().flatMap(row -> row.number(id).stream()).toList();
        if (ids.size() < rows.size()) throw OpenDentalJson.nonsense();
        return ids;
    }

    private static String next(Place place, List<String> ids) {
        return place.offset() + ids.size() - OVERLAP + ":"
                + ids.stream().skip(ids.size() - OVERLAP).collect(joining(":"));
    }
}
