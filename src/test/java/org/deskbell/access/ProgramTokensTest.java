package org.deskbell.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.access.ProgramToken.Asked;
import org.deskbell.access.ProgramToken.Making;
import org.deskbell.access.StaffUser.Role;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Programs come in as the staff user whose token they show, as long as the office manager lets them. */
class ProgramTokensTest {
    private final StaffDesk desk = StaffDesk.open();
    private final StaffUser tom = desk.invites("Tom", Role.FRONT_DESK);
    private final ProgramTokens tokens = House.room(ProgramTokens.class);

    @Test
    void a_token_opens_the_practice_its_slug_leads_to() {
        var token = madeFor(tom);

        assertThat(tokens.find(token))
                .contains(new SignedIn(desk.practice(), tom, House.clock().instant(), "Recall"));
        assertThat(tokens.find(token + "0")).isEmpty();
        assertThat(tokens.find("nowhere.0123456789abcdef")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void the_trail_says_which_program_it_was_and_everything_else_whose() {
        var actor = tokens.find(madeFor(tom)).orElseThrow().actor();

        assertThat(actor.told()).isEqualTo("Tom, by Recall");
        assertThat(actor.shown()).isEqualTo("Tom");
        assertThat(tom.actor().told()).isEqualTo("Tom");
    }

    @Test
    void a_token_is_long_and_not_kept_as_it_is() {
        var token = madeFor(tom);

        var secret = token.substring(desk.slug().length() + 1);
        assertThat(secret)
                .hasSize(43)
                .isNotEqualTo(madeFor(tom).substring(desk.slug().length() + 1));
        assertThat(desk.in(() -> House.room(PracticeDatabase.class)
                        .sql("select cast(t as text) as kept from api_token t where practice_id = :practice")
                        .list(row -> row.text("kept"))))
                .hasSize(2)
                .noneMatch(kept -> kept.contains(secret));
    }

    @Test
    void the_office_manager_sees_whose_it_is_and_who_made_it() {
        admitted();
        madeFor(tom);

        assertThat(open())
                .extracting(one -> one.label() + ", " + one.user().name() + ", " + one.madeBy())
                .containsExactly("demo, Nadia Flores, null", "Recall, Tom, Nadia Flores");
    }

    @Test
    void asked_for_twice_it_is_made_once() {
        var asked = asked(tom);

        assertThat(make(asked, desk.nadia())).isInstanceOf(Making.Made.class);

        assertThat(make(asked, desk.nadia())).isEqualTo(new Making.MadeBefore());
        assertThat(open()).hasSize(1);
    }

    @Test
    void ended_it_opens_nothing_and_another_still_does() {
        var token = madeFor(tom);
        var id = open().getFirst().id();
        var other = madeFor(tom);

        assertThat(end(id, desk.nadia())).isTrue();
        assertThat(end(id, desk.nadia())).isFalse();

        assertThat(tokens.find(token)).isEmpty();
        assertThat(tokens.find(other)).isPresent();
        assertThat(open()).hasSize(1);
        assertThat(desk.in(tokens::ended))
                .singleElement()
                .extracting(ProgramToken::id)
                .isEqualTo(id);
    }

    @Test
    void while_its_user_is_kept_out_it_rests() {
        var token = madeFor(tom);

        setActive(false);
        assertThat(tokens.find(token)).isEmpty();
        assertThat(open()).singleElement().extracting(ProgramToken::rests).isEqualTo(true);
        assertThat(make(asked(tom), desk.nadia())).isEqualTo(new Making.NobodyThere());

        setActive(true);
        assertThat(tokens.find(token)).isPresent();
        assertThat(open()).singleElement().extracting(ProgramToken::rests).isEqualTo(false);
    }

    @Test
    void another_password_of_its_user_ends_no_token() {
        var token = madeFor(tom);

        assertThat(desk.passwords().choose(desk.link(), StaffDesk.PASSWORD)).isTrue();

        assertThat(tokens.find(token)).isPresent();
    }

    private void setActive(boolean active) {
        desk.in(() -> desk.roster().setActive(tom.id(), active, desk.nadia()));
    }

    @Test
    void only_office_managers_make_and_end_them() {
        madeFor(tom);
        var ines = desk.invites("Ines", Role.OFFICE_MANAGER);
        desk.in(() -> desk.roster().changeRole(ines.id(), Role.FRONT_DESK, desk.nadia()));

        for (var one : List.of(tom, ines)) {
            assertThat(make(asked(tom), one)).isEqualTo(new Making.NotAllowed());
            assertThat(end(open().getFirst().id(), one)).isFalse();
        }
        assertThat(open()).hasSize(1);
    }

    @Test
    void those_of_another_practice_are_not_there() {
        madeFor(tom);
        var there = StaffDesk.open();
        var id = open().getFirst().id();

        assertThat(there.in(() -> tokens.end(id, there.nadia()))).isEmpty();
        assertThat(there.in(() -> tokens.make(asked(tom), there.slug(), there.nadia())))
                .isEqualTo(new Making.NobodyThere());
        assertThat(there.in(tokens::open)).isEmpty();
        assertThat(open()).hasSize(1);
    }

    @Test
    void of_many_asked_for_at_one_moment_no_more_are_made_than_a_practice_may_have() throws InterruptedException {
        for (var made = 0; made < ProgramTokens.MOST_OPEN - 2; made++) madeFor(tom);

        var together = List.of(1, 2, 3, 4, 5, 6).stream()
                .map(one -> Thread.ofPlatform().start(() -> make(asked(tom), desk.nadia())))
                .toList();
        for (var one : together) one.join();

        assertThat(open()).hasSize(ProgramTokens.MOST_OPEN);
        assertThat(make(asked(tom), desk.nadia())).isEqualTo(new Making.TooMany());
        end(open().getFirst().id(), desk.nadia());
        assertThat(make(asked(tom), desk.nadia())).isInstanceOf(Making.Made.class);
    }

    @Test
    void a_label_has_one_to_sixty_characters() {
        for (var label : List.of("", " ", "x".repeat(61)))
            assertThatThrownBy(() -> new Asked(new ProgramToken.Id(UUID.randomUUID()), label, tom.id()))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_trail_says_who_let_which_program_in_as_whom_and_never_the_token() {
        var token = madeFor(tom);
        House.clock().advance(Duration.ofSeconds(1));
        end(open().getFirst().id(), desk.nadia());

        var trail = desk.in(() -> House.room(AuditTrail.class).newest(10)).stream()
                .filter(entry -> entry.deed().contains("token"))
                .toList();
        assertThat(trail).extracting("deed").containsExactly("ended a program's token", "made a token for a program");
        assertThat(trail).allSatisfy(entry -> {
            assertThat(entry.actorName()).isEqualTo("Nadia Flores");
            assertThat(entry.subject().ids()).containsExactly(tom.id().toString());
            assertThat(entry.details()).containsEntry("label", "Recall").containsEntry("acts as", "Tom");
            assertThat(entry.toString()).doesNotContain(token.substring(token.indexOf('.')));
        });
    }

    private void admitted() {
        desk.in(() -> {
            tokens.admit(desk.nadia().id(), desk.slug() + ".0123456789abcdef", "demo");
            return desk;
        });
    }

    private String madeFor(StaffUser user) {
        return ((Making.Made) make(asked(user), desk.nadia())).token();
    }

    private static Asked asked(StaffUser user) {
        return new Asked(new ProgramToken.Id(UUID.randomUUID()), "Recall", user.id());
    }

    private Making make(Asked asked, StaffUser by) {
        return desk.in(() -> tokens.make(asked, desk.slug(), by));
    }

    private boolean end(ProgramToken.Id id, StaffUser by) {
        return desk.in(() -> tokens.end(id, by).isPresent());
    }

    private List<ProgramToken> open() {
        return desk.in(tokens::open);
    }
}
