package org.deskbell.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A telephone number that can be dialled.
 *
 * @param value in E.164, as +14345550143
 */
public record PhoneNumber(String value) {
    /** The country of a number that does not say its own. */
    public static final String HOME = "US";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 40;

    /** Reads what a person in the United States types. */
    public static Optional<PhoneNumber> parse(String text) {
        return parse(text, HOME);
    }

    /**
     * Reads what a person types; empty if nobody could be called there.
     *
     * @param region the two letters of the country (ISO 3166) for a number that does not say its own
     */
    public static Optional<PhoneNumber> parse(String text, String region) {
        if (text.length() > LONGEST) return Optional.empty();
        try {
            var number = NUMBERS.parse(text, region);
            return NUMBERS.isValidNumber(number) ? Optional.of(of(number)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The digits that are dialled inside its country; empty if it does not begin with a plus and a country code. */
    public static Optional<String> national(String international) {
        if (international.length() > LONGEST) return Optional.empty();
        try {
            return Optional.of(NUMBERS.getNationalSignificantNumber(NUMBERS.parse(international, null)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static PhoneNumber of(Phonenumber.PhoneNumber number) {
        return new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** As people at home write it: (434) 555-0143; abroad with the country: +49 30 901820. */
    public String shown() {
        try {
            var number = NUMBERS.parse(value, HOME);
            var home = number.getCountryCode() == NUMBERS.getCountryCodeForRegion(HOME);
            return NUMBERS.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return value;
        }
    }

    @Override
    public String toString() {
        return "PhoneNumber[hidden]";
    }
}
