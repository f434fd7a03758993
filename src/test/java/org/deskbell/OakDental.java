package org.deskbell;

import java.util.List;
import java.util.UUID;

/** A practice that a test adds from the command line. */
record OakDental(String slug) {
    static OakDental another() {
        return new OakDental("oak-" + UUID.randomUUID());
    }

    String email() {
        return slug + "@oak.example";
    }

    /** What is typed to add it, without an address. */
    List<String> words() {
        return List.of(
                "practice",
                "add",
                "--name",
                "Oak Dental",
                "--slug",
                slug,
                "--zone",
                "America/Chicago",
                "--phone",
                "(312) 555-0144",
                "--manager",
                "Martha Washington",
                "--email",
                email());
    }

    /** What is said to who types it. */
    static String said(List<String> words) {
        return Said.by(() -> PracticeCommand.of(words).run(House.environment(House.database())));
    }
}
