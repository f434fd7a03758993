package org.deskbell.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskbell.people.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * A postal address, folded.
 *
 * @param number of the house, as 931 or 12a; empty if missing
 * @param street written out, as monticello loop; empty if missing
 * @param written the street as it was written, as monticello lp
 * @param unit as 4 of "Apt 4"; empty if missing
 * @param postcode without its last four digits of nine; empty if missing
 */
record FoldedAddress(String number, String street, String written, String unit, String postcode) {
    /** The abbreviations that matter in USPS Publication 28, appendices B and C1. */
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("aly", "alley"),
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bnd", "bend"),
            Map.entry("blvd", "boulevard"),
            Map.entry("brg", "bridge"),
            Map.entry("cir", "circle"),
            Map.entry("cl", "close"),
            Map.entry("cres", "crescent"),
            Map.entry("ct", "court"),
            Map.entry("dr", "drive"),
            Map.entry("expy", "expressway"),
            Map.entry("grv", "grove"),
            Map.entry("hts", "heights"),
            Map.entry("hwy", "highway"),
            Map.entry("jct", "junction"),
            Map.entry("ln", "lane"),
            Map.entry("lp", "loop"),
            Map.entry("mt", "mount"),
            Map.entry("pk", "pike"),
            Map.entry("pkwy", "parkway"),
            Map.entry("pl", "place"),
            Map.entry("plz", "plaza"),
            Map.entry("pt", "point"),
            Map.entry("rd", "road"),
            Map.entry("rdg", "ridge"),
            Map.entry("sq", "square"),
            Map.entry("st", "street"),
            Map.entry("ter", "terrace"),
            Map.entry("tce", "terrace"),
            Map.entry("trl", "trail"),
            Map.entry("vw", "view"),
            Map.entry("n", "north"),
            Map.entry("s", "south"),
            Map.entry("e", "east"),
            Map.entry("w", "west"),
            Map.entry("ne", "northeast"),
            Map.entry("nw", "northwest"),
            Map.entry("se", "southeast"),
            Map.entry("sw", "southwest"));

    private static final Set<String> UNITS =
            Set.of("apt", "apartment", "unit", "suite", "ste", "flat", "rm", "room", "lot", "no");

    static FoldedAddress of(PostalAddress address) {
        var words = new ArrayList<>(Folding.words(marked(address.street())));
        var unit = unitBefore(words).or(() -> unitBehind(words)).orElse("");
        var number = !words.isEmpty() && Character.isDigit(words.getFirst().charAt(0)) ? words.removeFirst() : "";
        return new FoldedAddress(
                number, writtenOut(words), String.join(" ", words), unit, postcode(address.postcode()));
    }

    /** "#4" says the same as "unit 4". */
    private static @Nullable String marked(@Nullable String street) {
        return street == null ? null : street.replace("#", " unit ");
    }

    /** The 4 of "Flat 4, 12 High Street", which is taken off there. */
    private static Optional<String> unitBefore(List<String> words) {
        if (words.size() < 4 || !UNITS.contains(words.getFirst())) return Optional.empty();
        words.removeFirst();
        return Optional.of(words.removeFirst());
    }

    /** The 4 of "12 High Street Apt 4", likewise. */
    private static Optional<String> unitBehind(List<String> words) {
        var at = 1;
        while (at < words.size() && !UNITS.contains(words.get(at))) at++;
        if (at >= words.size()) return Optional.empty();
        var named = words.subList(at, words.size());
        var unit = named.size() > 1 ? named.getLast() : "";
        named.clear();
        return Optional.of(unit);
    }

    private static String writtenOut(List<String> words) {
        return String.join(
                " ",
                words.stream().map(word -> WRITTEN_OUT.getOrDefault(word, word)).toList());
    }

    private static String postcode(@Nullable String postcode) {
        var folded = String.join("", Folding.words(postcode));
        return folded.length() == 9 && folded.chars().allMatch(Character::isDigit) ? folded.substring(0, 5) : folded;
    }

    boolean isMissing() {
        return street.isEmpty() && postcode.isEmpty();
    }

    @Override
    public String toString() {
        return "FoldedAddress[hidden]";
    }
}
