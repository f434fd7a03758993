package org.deskbell.pms.hl7;

import java.util.List;
import org.deskbell.pms.PmsSilent;

/** What a PMS answers to a question for patients (RSP^K22): the PID of each record that it found. */
final class Candidates {
    private Candidates() {}

    /** None if it has none.
     *
     * @throws PmsSilent if that is no whole answer to the question of this tag */
    static List<Fields> in(Hl7Message answer, String tag) throws PmsSilent {
        var status = answer.first("QAK").filter(qak -> answer.type().equals("RSP"));
        if (status.isEmpty()) throw new PmsSilent("The PMS took the question in and did not answer it.");
        if (!status.get().text(1).equals(tag)) throw new PmsSilent("The PMS answered another question.");
        var found = answer.all("PID");
        mustBeWhole(answer);
        return switch (status.get().text(2)) {
            case "OK" -> found;
            case "NF" -> none(found);
            case "AE" -> throw new PmsSilent("The PMS could not answer the question (AE).");
            case "AR" -> throw new PmsSilent("The PMS would not answer the question (AR).");
            default -> throw new PmsSilent("The PMS does not say whether it found a record.");
        };
    }

    /** What goes on behind a pointer may hold another record of the number. */
    private static void mustBeWhole(Hl7Message answer) throws PmsSilent {
        if (answer.first("DSC").filter(dsc -> dsc.says(1)).isPresent())
            throw new PmsSilent("The PMS answered in part: more than one record for one number.");
    }

    private static List<Fields> none(List<Fields> found) throws PmsSilent {
        if (!found.isEmpty()) throw new PmsSilent("The PMS answered that it found none, with a record.");
        return List.of();
    }
}
