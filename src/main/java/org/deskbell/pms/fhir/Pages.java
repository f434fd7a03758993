package org.deskbell.pms.fhir;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskbell.pms.PagesRead;
import org.deskbell.pms.PmsSilent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers to a search page by page. Most servers link to the next page; for those that do not, though their
 * total says that there is more, the search goes on from the last record's own moment.
 */
record Pages(FhirLine line) {
    /** So many are asked for at a time. */
    private static final int SIZE = 200;

    private static final String OWN_PAGE = "_sort=_lastUpdated&_count=" + SIZE;
    /** The end of an address that we made, and no server. */
    private static final Pattern OURS = Pattern.compile(OWN_PAGE + "(&_lastUpdated=ge[^&]*)?$");
    /** So much no practice has in what is read at once: a server that goes on and on is asked no more. */
    private static final int MOST_FOUND = 50_000;

    private static final int MOST_PAGES = 5_000;

    /** One page.
     *
     * @param next where the next one is, or null after the last
     * @param at when the server answered, by its clock */
    record Page<T extends Resource>(
            List<T> resources,
            @Nullable Integer total,
            @Nullable String next,
            Optional<Instant> at) {}

    /** The address of the first page of a search, as {@code Patient?active=true}. */
    String first(String search) {
        var more = search.contains("?") ? "&" : "?";
        return line.at(search + more + "" + OWN_PAGE).toString();
    }

    /** All that a search finds, each once, in its newest version that was met. */
    <T extends Resource> List<T> all(String search, Class<T> type) throws PmsSilent {
        var found = new LinkedHashMap<String, T>();
        @Nullable String next = first(search);
        var read = new PagesRead(MOST_PAGES, MOST_FOUND);
        while (next != null) {
            read.begin(next);
            var page = page(next, type);
            read.took(page.resources().size());
            page.resources().forEach(one -> found.put(one.getIdElement().getIdPart(), one));
            next = page.next();
        }
        return List.copyOf(found.values());
    }

    <T extends Resource> Page<T> page(String address, Class<T> type) throws PmsSilent {
        var told = line.get(ours(address), Bundle.class);
        var bundle = told.resource();
        var resources = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(one -> one.getIdElement().hasIdPart())
                .toList();
        var total = bundle.hasTotal() ? bundle.getTotal() : null;
        return new Page<>(resources, total, next(address, bundle, resources), told.at());
    }

    private URI ours(String address) throws PmsSilent {
        try {
            var uri = URI.create(address);
            if (line.isOurs(uri)) return uri;
        } catch (IllegalArgumentException e) {
            throw new PmsSilent(Told.NONSENSE);
        }
        throw new PmsSilent("The FHIR server says that its next page is on another server.");
    }

    private static @Nullable String next(String address, Bundle bundle, List<? extends Resource> resources)
            throws PmsSilent {
        var link = bundle.getLink("next");
        if (link != null && link.hasUrl()) return from(address, link.getUrl());
        // Where links were followed up to here, this is the last page: the total is that of all pages.
        if (!OURS.matcher(address).find() || resources.isEmpty()) return null;
        if (!bundle.hasTotal() || bundle.getTotal() <= resources.size()) return null;
        var last = resources.getLast().getMeta().getLastUpdatedElement().getValueAsString();
        return Told.moment(last).map(moment -> since(address, moment)).orElse(null);
    }

    private static String since(String address, Instant moment) {
        return OURS.matcher(address).replaceAll(OWN_PAGE) + "&_lastUpdated=ge" + moment;
    }

    /** Some servers leave out of a link what is the same as in the address of the page. */
    private static String from(String address, String link) throws PmsSilent {
        try {
            return URI.create(address).resolve(link).toString();
        } catch (IllegalArgumentException e) {
            throw new PmsSilent(Told.NONSENSE, e);
        }
    }
}
