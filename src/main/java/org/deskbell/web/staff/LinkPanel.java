package org.deskbell.web.staff;

import java.util.List;
import java.util.Map;
import org.deskbell.desk.WorklistRow;
import org.deskbell.matching.FieldAgreement;
import org.deskbell.matching.Grade;
import org.deskbell.patients.Links.RankedPatient;
import org.deskbell.patients.NotThisPerson;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.Pair;
import org.deskbell.pms.PmsPatient;
import org.deskbell.web.staff.Holders.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Who an online patient may be in the PMS: what was typed, beside the ranked candidates.
 *
 * @param claim who on the staff looks after the person now; null if nobody does
 * @param answers what was typed, as a form of the PMS takes it
 * @param compared the candidates shown side by side, at most two
 * @param others further ones, a line each
 * @param found whether a name was looked for; then {@code others} are what was found
 * @param saidNot who was said not to be this person
 * @param pairs who else registered and may be the same human, unless he is named with a record
 * @param siblings who registered alike and is surely somebody else
 * @param contactProven whether a contact that he gave was proven by a code
 * @param pms how fresh the PMS data is
 */
public record LinkPanel(
        WorklistRow row,
        OnlinePatient patient,
        OnlinePatient.@Nullable Claim claim,
        List<TypedField> typed,
        List<PmsForm.Answer> answers,
        List<Shown> compared,
        List<Shown> others,
        boolean found,
        List<NotThisPerson.Named> saidNot,
        List<Pair> pairs,
        List<OnlinePatient> siblings,
        boolean contactProven,
        PmsReading pms) {
    /** A field as the person typed it. */
    public record TypedField(String key, String value) {
        @Override
        public String toString() {
            return "TypedField[" + key + "]";
        }
    }

    /** A candidate's field beside the typed one. */
    public record ComparedField(FieldAgreement agreement, String typed, String held) {
        /** same, near, other or none: the class and, by it, the icon. */
        public String look() {
            if (held.isEmpty()) return "none";
            return switch (agreement.agreement()) {
                case SAME -> "same";
                case NEAR -> "near";
                case OTHER -> "other";
                case MISSING -> "none";
            };
        }

        public String icon() {
            return switch (look()) {
                case "same" -> "tick";
                case "near" -> "near";
                case "other" -> "cross";
                default -> "dash";
            };
        }

        @Override
        public String toString() {
            return "ComparedField[" + agreement.field() + "]";
        }
    }

    /**
     * A candidate as it is shown.
     *
     * @param verdict the message key of the sentence that says how it fits
     * @param holder the other online patient who has the record; null if nobody has
     */
    public record Shown(
            RankedPatient ranked, String verdict, @Nullable Holder holder, List<ComparedField> fields) {
        static Shown of(RankedPatient ranked, Known known) {
            return new Shown(
                    ranked,
                    ranked.fit().verdict(),
                    known.holder(ranked),
                    ranked.fit().fields().stream()
                            .map(field -> new ComparedField(
                                    field,
                                    known.words()
                                            .of(field.field(), known.typed().who()),
                                    known.words()
                                            .of(field.field(), ranked.patient().who())))
                            .toList());
        }

        /** The same, where both who have such a record registered online. */
        Shown ofTwo() {
            return new Shown(ranked, "match.verdict.twins-registered", holder, fields);
        }

        public PmsPatient patient() {
            return ranked.patient();
        }

        public Tag tag() {
            return Tag.of(ranked);
        }

        /** Whether linking asks for a second look and a written reason. */
        public boolean needsReason() {
            return ranked.needsReason();
        }

        /** Whether whoever has the record may be the same human, so that the two are to be joined. */
        public boolean joinable() {
            return ranked.isTaken() && holder != null && !holder.saidAnother();
        }

        /** Whether he surely is. */
        public boolean surelyJoinable() {
            return joinable() && ranked.fit().grade() == Grade.CERTAIN;
        }

        /** Whether linking or joining is the deed at hand. */
        public boolean first() {
            return ranked.isLikely() || surelyJoinable();
        }

        @Override
        public String toString() {
            return "Shown[" + patient().id() + "]";
        }
    }

    /** What a candidate is shown with: who was typed, how fields read, and who has which record. */
    record Known(OnlinePatient typed, FieldWords words, Map<String, Holder> holders) {
        @Nullable
        Holder holder(RankedPatient ranked) {
            return ranked.linkedTo() == null
                    ? null
                    : holders.get(ranked.linkedTo().toString());
        }

        List<Shown> shown(List<RankedPatient> ranked) {
            return ranked.stream().map(one -> Shown.of(one, this)).toList();
        }

        @Override
        public String toString() {
            return "Known[" + typed + "]";
        }
    }

    /** All answers, to be pasted into the PMS. */
    public String copied() {
        return PmsForm.row(answers);
    }

    /** Whether the PMS is being read anew right now, so that somebody may be found in a moment. */
    public boolean reading() {
        return pms.open();
    }

    /** Whether a new record may be made: not before the PMS was read, nor where somebody else has the one that fits. */
    public boolean mayCreate() {
        return !reading() && compared.stream().noneMatch(Shown::surelyJoinable);
    }

    @Override
    public String toString() {
        return "LinkPanel[" + row.id() + "]";
    }
}
