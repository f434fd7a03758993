package org.deskbell.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.deskbell.people.Demographics;

/** Finds and ranks who a person may be among listed people. */
public final class Matching {
    /** The version of the model, kept with every link. */
    public static final String MODEL = "front-desk-5";

    /** A key that more people of a list hold says nothing, and nobody is found by it: "John Smith", a placeholder phone. */
    public static final int MOST_HOLDERS = 60;

    private Matching() {}

    /** The keys of a person; two people who share one are worth comparing. */
    public static Set<Long> keys(Demographics who) {
        return MatchingKeys.of(Folded.of(who));
    }

    /** What the same human writes the same when he registers again. */
    public static Marks marks(Demographics who) {
        return Marks.of(FoldedName.of(who.name()), who.contact());
    }

    /** How each field of a record agrees with what a person has given, whoever else is in the list; one for each
     * {@link Field}, in their order. */
    public static List<FieldAgreement> compare(Demographics given, Demographics record) {
        return Comparison.of(Folded.of(given), Folded.of(record)).shown();
    }

    /**
     * The listed people from likeliest to least likely.
     *
     * @param bearers of his names in the whole list
     */
    public static List<Candidate> rank(Demographics sought, Collection<Listed> listed, Bearers bearers) {
        return Ranking.of(Folded.of(sought), listed, bearers);
    }
}
