package org.deskbell.people;

/** Signs that do not show. */
public final class HiddenSigns {
    private HiddenSigns() {}

    /** Whether there is one that no line of text has, or one that only steers how others look. */
    public static boolean in(String words) {
        return words.codePoints().anyMatch(sign -> isNoText(sign) || Character.getType(sign) == Character.FORMAT);
    }

    /** Whether it is none of a line of text: a control character, half a sign, the end of a line. */
    public static boolean isNoText(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
