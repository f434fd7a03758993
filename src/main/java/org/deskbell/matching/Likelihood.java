package org.deskbell.matching;

import static org.deskbell.matching.Evidence.BORN_OTHER;
import static org.deskbell.matching.Evidence.BORN_SAME;
import static org.deskbell.matching.Evidence.FIRST_SAME;

import java.util.stream.Stream;
import org.deskbell.matching.FieldAgreement.Agreement;

/**
 * The model. What was found is multiplied up over the fields, once for each way the two may be related; the answer is how
 * many times likelier it is if they are one person than if they are not.
 *
 * <p>They are not one person in three ways. A stranger agrees by chance. A member of the household shares name, home and
 * telephone; a person finds few of them in a list, however long it is, so their weight is divided by its size. A namesake
 * shares the names, however rare they are, and nothing else. Fields are taken as independent but where the comments say
 * otherwise.
 */
final class Likelihood {
    private final Comparison found;
    private final Bearers bearers;

    private Likelihood(Comparison found, Bearers bearers) {
        this.found = found;
        this.bearers = bearers;
    }

    /** How many times likelier the findings are if the two are one person. */
    static double ratio(Comparison found, Bearers bearers) {
        var all = new Likelihood(found, bearers).weights().reduce(Weight.SILENT, Weight::and);
        var somebodyElse = all.stranger()
                + Weights.HOUSEHOLD_MEMBERS_LISTED / bearers.size() * all.household()
                + Weights.NAMESAKES_LISTED / bearers.size() * all.namesake();
        return all.samePerson() / somebodyElse;
    }

    private Stream<Weight> weights() {
        return Stream.concat(
                found.fields().values().stream().map(this::weight),
                Stream.of(found.middle().weight(), found.suffix().weight()));
    }

    private Weight weight(Evidence evidence) {
        return switch (evidence) {
            case LAST_SAME ->
                evidence.weight()
                        .ofNameSharedBy(
                                bearers.shareOfLast(found.sought().name().last()));
            case FIRST_SAME ->
                evidence.weight()
                        .ofNameSharedBy(
                                bearers.shareOfFirst(found.sought().name().first()));
            case SEX_SAME -> isFirstNameSame() ? Weight.SILENT : evidence.weight();
            case SEX_OTHER -> isFirstNameSame() ? Evidence.SEX_OTHER_OF_ONE_NAME.weight() : evidence.weight();
            case PHONE_SAME, EMAIL_SAME ->
                isCloseFamily() ? evidence.weight().inHouseholds(Weights.CLOSE_REACHED_ALIKE) : evidence.weight();
            case BORN_SAME ->
                found.is(Field.LAST_NAME, Agreement.OTHER)
                        ? evidence.weight().inHouseholds(Weights.BORN_ALIKE_OF_TWO_NAMES)
                        : evidence.weight();
            default -> evidence.weight();
        };
    }

    /** Who is called Robert is a man: with the name known the sex says nothing more. */
    private boolean isFirstNameSame() {
        return found.field(Field.FIRST_NAME) == FIRST_SAME;
    }

    /** Whether the two, if they are not one person, would be twins, or father and son of one name. */
    private boolean isCloseFamily() {
        if (!found.field(Field.LAST_NAME).agrees()) return false;
        return found.field(Field.BORN) == BORN_SAME
                ? found.is(Field.FIRST_NAME, Agreement.OTHER)
                : found.field(Field.FIRST_NAME).agrees() && found.field(Field.BORN) == BORN_OTHER;
    }
}
