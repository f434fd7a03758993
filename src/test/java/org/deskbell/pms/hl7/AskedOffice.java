package org.deskbell.pms.hl7;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Answers a question for patients as IHE has it (ITI-21), out of an office's books; it can be told to do so badly. */
final class AskedOffice {
    /** How it answers. */
    enum Habit {
        FINE,
        /** Finds nobody, whoever is asked for. */
        NOBODY,
        /** Finds nobody and says that it found some, with no record. */
        NOBODY_OK,
        ERROR,
        REJECTS,
        /** Says AA, and in QAK that it could not. */
        QUERY_ERROR,
        OTHER_TAG,
        OTHER_MESSAGE,
        TWO,
        /** The same record twice. */
        SAME_TWICE,
        OTHER_CHART,
        /** Passes over what was asked and gives everybody. */
        EVERYBODY,
        /** Under the number stands somebody else. */
        SOMEBODY_ELSE,
        /** The number is an older one of another record. */
        TAKEN_IN,
        IN_PIECES,
        NO_NAME,
        /** Only acknowledges it. */
        TAKES_IT,
        COMMITS,
        CUT,
        SILENT;

        /** Whether who asked hears of it at all. */
        boolean isHeard() {
            return this != SILENT && this != OTHER_MESSAGE;
        }
    }

    private AskedOffice() {}

    /** False if it hangs up. */
    static boolean answered(Habit habit, Hl7Message question, OfficeBooks books, OutputStream out)
            throws IOException, InterruptedException, Unreadable {
        if (habit == Habit.SILENT) TimeUnit.MILLISECONDS.sleep(1_200);
        if (habit == Habit.SILENT || habit == Habit.CUT) return false;
        out.write(Frames.framed(answer(habit, question, books).getBytes(StandardCharsets.UTF_8)));
        return true;
    }

    private static String answer(Habit habit, Hl7Message question, OfficeBooks books) throws Unreadable {
        var qpd = question.get("QPD");
        var number = qpd.all(3).getFirst().text(2);
        var found = found(habit, number, books);
        var tag = habit == Habit.OTHER_TAG ? "another" : qpd.text(2);
        var id = habit == Habit.OTHER_MESSAGE ? "another" : question.controlId();
        var text = "MSH|^~\\&|OFFICE||||||" + (habit == Habit.TAKES_IT ? "ACK" : "RSP^K22^RSP_K21") + "|a|P|2.5\r"
                + "MSA|" + verdict(habit) + "|" + id + "|Zachary Quincy\r"
                + (habit == Habit.ERROR ? "ERR||QPD^1^3^1^4|204^Zachary Quincy|E\r" : "");
        if (habit == Habit.TAKES_IT || habit == Habit.COMMITS) return text;
        return text + "QAK|" + tag + "|" + status(habit, found) + "\r"
                + "QPD|" + qpd.text(1) + "|" + qpd.text(2) + "\r"
                + String.join("\r", found) + "\r"
                + (habit == Habit.IN_PIECES ? "DSC|Quincy-2|I\r" : "");
    }

    private static String verdict(Habit habit) {
        return switch (habit) {
            case ERROR -> "AE";
            case REJECTS -> "AR";
            case COMMITS -> "CA";
            default -> "AA";
        };
    }

    private static String status(Habit habit, List<String> found) {
        return switch (habit) {
            case ERROR, QUERY_ERROR -> "AE";
            case REJECTS -> "AR";
            case NOBODY_OK -> "OK";
            default -> found.isEmpty() ? "NF" : "OK";
        };
    }

    private static List<String> found(Habit habit, String number, OfficeBooks books) {
        var quincy = "||Quincy^Zachary||19310602|M";
        return switch (habit) {
            case NOBODY, NOBODY_OK, ERROR, REJECTS, QUERY_ERROR -> List.of();
            case TWO -> List.of(pid(number) + quincy, pid(number) + "||Bell^Ann||19700101|F");
            case SAME_TWICE -> List.of(pid(number) + quincy, pid(number) + quincy);
            case OTHER_CHART -> List.of(pid("X9") + quincy);
            case EVERYBODY -> List.of(pid("X9") + quincy, pid("X8") + "||Bell^Ann");
            case SOMEBODY_ELSE -> List.of(pid(number) + quincy);
            case TAKEN_IN -> List.of(pid("X9") + "~" + number + "^^^OFFICE^PI" + quincy);
            case NO_NAME -> List.of(pid(number));
            default -> books.withNumber(number);
        };
    }

    private static String pid(String chart) {
        return "PID|||" + chart + "^^^OFFICE^PI";
    }
}
