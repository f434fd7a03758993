package org.deskbell.pms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of something that was written to the PMS. */
public sealed interface PmsAnswer {
    /** It is done; the PMS knows it as {@code ref}. */
    record Done(String ref) implements PmsAnswer {
        @Override
        public String toString() {
            return "Done[hidden]";
        }
    }

    /** It was taken in and will be done later, as a file that is picked up; {@code ticket} names it until then. */
    record Pending(String ticket) implements PmsAnswer {
        @Override
        public String toString() {
            return "Pending[hidden]";
        }
    }

    /** The time is taken in the PMS; its own words. */
    record Conflict(String words) implements PmsAnswer {
        @Override
        public String toString() {
            return "Conflict[hidden]";
        }
    }

    /** The PMS said no for another reason; its own words. */
    record Refused(String words) implements PmsAnswer {
        @Override
        public String toString() {
            return "Refused[hidden]";
        }
    }

    /** It surely did not reach the PMS: may be sent again.
     *
     * @param asked how long the PMS asks to be left alone; null if it does not say */
    record NotReached(String words, @Nullable Duration asked) implements PmsAnswer {
        public NotReached(String words) {
            this(words, null);
        }

        /** The same, where everything waits for the PMS. */
        public PmsSilent silence() {
            return new PmsSilent(words, asked);
        }

        @Override
        public String toString() {
            return "NotReached[hidden]";
        }
    }

    /** It may or may not have been done: never to be sent again before a look-up. */
    record Unknown(String words) implements PmsAnswer {
        @Override
        public String toString() {
            return "Unknown[hidden]";
        }
    }
}
