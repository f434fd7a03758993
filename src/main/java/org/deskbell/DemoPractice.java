package org.deskbell;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.access.StaffUser;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.jspecify.annotations.Nullable;

/**
 * A practice of the demo, as it is to be set up.
 *
 * @param password of both staff users
 * @param towns where its patients live, as "Sheridan,WY,82801"; the first is home to most
 * @param areaCode of its patients' telephones
 * @param reservedLetters beginnings of last names that its patients do not have, so that a story can use them
 * @param seed the same seed makes the same people
 */
record DemoPractice(
        Practice practice,
        String password,
        boolean firstOnly,
        boolean proveContact,
        List<Member> staff,
        List<Chair> chairs,
        List<Kind> kinds,
        List<String> towns,
        String areaCode,
        List<String> reservedLetters,
        long seed) {
    /** Somebody on the staff, and the token of his programs. */
    record Member(String name, String email, StaffUser.Role role, String token) {}

    /**
     * A provider, where he works, and when.
     *
     * @param second the other chair he works at, at the same hours; null if he has one
     */
    record Chair(
            String provider,
            String pmsProvider,
            String pmsName,
            String operatory,
            String pmsOperatory,
            List<Hours> hours,
            @Nullable Second second) {
        Chair(
                String provider,
                String pmsProvider,
                String pmsName,
                String operatory,
                String pmsOperatory,
                List<Hours> hours) {
            this(provider, pmsProvider, pmsName, operatory, pmsOperatory, hours, null);
        }

        List<Hours> on(DayOfWeek day) {
            return hours.stream().filter(stretch -> stretch.day() == day).toList();
        }
    }

    /** The other chair of a provider who works at two. */
    record Second(String operatory, String pmsOperatory, List<Hours> hours) {}

    /** A weekly stretch. */
    record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}

    /**
     * A reason for a visit.
     *
     * @param chairs who does it, by position
     * @param minutesAfter kept free after each visit
     */
    record Kind(
            String name,
            int minutes,
            boolean forNew,
            boolean forKnown,
            OnlineAppointmentType.Mode mode,
            String instructions,
            String pmsType,
            List<Integer> chairs,
            int minutesAfter) {
        Kind(
                String name,
                int minutes,
                boolean forNew,
                boolean forKnown,
                OnlineAppointmentType.Mode mode,
                String instructions,
                String pmsType,
                List<Integer> chairs) {
            this(name, minutes, forNew, forKnown, mode, instructions, pmsType, chairs, 0);
        }
    }
}
