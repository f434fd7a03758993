package org.deskbell.pms.opendental;

import java.time.Duration;
import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** What came back from Open Dental. */
sealed interface Reply {
    /** An answer, whole.
     *
     * @param asked how long it asks to be left alone; null if it does not say */
    record Answer(int status, String body, @Nullable Duration asked) implements Reply {
        /** What it says, without the server's own text, which may repeat what a patient's record holds. */
        String said() {
            return switch (status) {
                case 400 -> "Open Dental answered HTTP 400. Its eConnector may not be running, or it is too old.";
                case 401 -> "Open Dental does not accept the keys, or they do not allow this.";
                case 404 -> "Open Dental knows no such thing (HTTP 404).";
                case 429 -> "Open Dental asks to come again later.";
                case 504 -> "Open Dental did not get it done within a minute.";
                default -> "Open Dental answered HTTP " + status + ".";
            };
        }

        /** That it is no answer to the question. */
        PmsSilent silence() {
            return new PmsSilent(said(), asked);
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** The question surely did not arrive.
     *
     * @param asked how long to leave the server alone; null for as long as is usual */
    record NotSent(String words, @Nullable Duration asked) implements Reply {}

    /** It may have arrived. */
    record Lost(String words) implements Reply {}
}
