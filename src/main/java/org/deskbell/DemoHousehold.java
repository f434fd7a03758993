package org.deskbell;

import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the people of one household share. */
record DemoHousehold(
        String lastName,
        String street,
        String town,
        String region,
        String postcode,
        @Nullable String homePhone,
        String mailbox) {
    private static final String[] STREETS = {
        "Maple",
        "Oak",
        "Cedar",
        "Pine",
        "Elm",
        "Birch",
        "Willow",
        "Aspen",
        "Chestnut",
        "Juniper",
        "Main",
        "Park",
        "Lake",
        "River",
        "Hill",
        "Church",
        "School",
        "Mill",
        "Spring",
        "Prospect",
        "Washington",
        "Lincoln",
        "Adams",
        "Madison",
        "Monroe",
        "Jackson",
        "Franklin",
        "Grant",
        "Sheridan",
        "Custer",
        "Coffeen",
        "Loucks",
        "Works",
        "Brundage",
        "Fifth",
        "Sixth",
        "Eighth",
        "Eleventh",
        "Twelfth",
        "Canyon",
        "Meadow",
        "Ridge",
        "Harbor",
        "Bay",
        "Beacon",
        "Congress"
    };
    private static final String[] WAYS = {"St", "Street", "Ave", "Avenue", "Dr", "Ln", "Rd", "Ct"};
    private static final int ACROSS = 8;

    static DemoHousehold of(String lastName, DemoPractice demo, Random chance) {
        var town = demo.towns()
                .get(
                        chance.nextInt(ACROSS) > 2
                                ? 0
                                : chance.nextInt(demo.towns().size()))
                .split(",", 3);
        var street = "%d %s %s%s"
                .formatted(
                        100 + chance.nextInt(2_900),
                        one(STREETS, chance),
                        one(WAYS, chance),
                        chance.nextInt(ACROSS) == 0 ? " Apt " + (1 + chance.nextInt(30)) : "");
        return new DemoHousehold(
                lastName,
                street,
                town[0],
                town[1],
                town[2],
                chance.nextInt(ACROSS) < 5 ? phone(demo.areaCode(), chance) : null,
                lastName.toLowerCase(Locale.ROOT) + chance.nextInt(1_000));
    }

    static String phone(String areaCode, Random chance) {
        var line = 200 + chance.nextInt(700);
        var end = chance.nextInt(10_000);
        return switch (chance.nextInt(3)) {
            case 0 -> "(%s) %03d-%04d".formatted(areaCode, line, end);
            case 1 -> "%s-%03d-%04d".formatted(areaCode, line, end);
            default -> "%s%03d%04d".formatted(areaCode, line, end);
        };
    }

    private static String one(String[] of, Random chance) {
        return of[chance.nextInt(of.length)];
    }

    @Override
    public String toString() {
        return "DemoHousehold[hidden]";
    }
}
