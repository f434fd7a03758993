package org.deskbell.people;

/** Signs that do not show: what somebody types for others to read in a list has none. */
public final class HiddenSigns {
    private HiddenSigns() {}

    /** Whether there is a control character in it, or one that only steers how others look. */
    public static boolean in(String words) {
        return words.codePoints().anyMatch(HiddenSigns::isHidden);
    }

    private static boolean isHidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
