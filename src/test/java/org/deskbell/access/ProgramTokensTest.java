package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.House;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Programs come in as the staff user whose token they show. */
class ProgramTokensTest {
    private final StaffDesk desk = StaffDesk.open();
    private final ProgramTokens tokens = House.room(ProgramTokens.class);

    @Test
    void a_token_opens_the_practice_its_slug_leads_to() {
        var token = admitted();

        assertThat(tokens.find(token))
                .contains(new SignedIn(
                        desk.practice(), desk.nadia(), House.clock().instant()));
        assertThat(tokens.find(token + "0")).isEmpty();
        assertThat(tokens.find("nowhere.0123456789abcdef")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void a_token_is_not_kept_as_it_is() {
        admitted();

        assertThat(desk.in(() -> House.room(PracticeDatabase.class)
                        .sql("select cast(t as text) as kept from api_token t where practice_id = :practice")
                        .list(row -> row.text("kept"))))
                .singleElement()
                .asString()
                .doesNotContain("0123456789abcdef");
    }

    private String admitted() {
        return desk.in(() -> {
            tokens.admit(desk.nadia().id(), desk.slug() + ".0123456789abcdef", "test");
            return desk.slug() + ".0123456789abcdef";
        });
    }
}
