package org.deskbell.pms.check;

/** A step that does not hold; the message says what was seen instead, without patient data. */
final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String words) {
        super(words);
    }

    /** @throws Broken with the words, unless it is so */
    static void unless(boolean so, String words) throws Broken {
        if (!so) throw new Broken(words);
    }
}
