package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.access.StaffUser.Role.OFFICE_MANAGER;

import java.util.ArrayList;
import java.util.List;
import org.deskbell.access.StaffUsers;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A practice is set up from the command line, and its office manager can sign in. */
class PracticeCommandTest {
    private final OakDental oak = OakDental.another();

    @Test
    void its_office_manager_signs_in_with_the_password_that_was_said() {
        var said = OakDental.said(oak.words()).strip();

        var password = said.substring(said.lastIndexOf(' ') + 1);
        var in = House.room(StaffUsers.class).signIn(oak.email(), password).in().orElseThrow();
        assertThat(in.user().name()).isEqualTo("Martha Washington");
        assertThat(in.user().role()).isEqualTo(OFFICE_MANAGER);
        assertThat(House.in(in.practice(), () -> House.room(Practices.class).current()))
                .satisfies(practice -> {
                    assertThat(practice.slug()).isEqualTo(oak.slug());
                    assertThat(practice.zone()).hasToString("America/Chicago");
                });
        var settings = House.in(in.practice(), () -> House.room(Practices.class).settings());
        assertThat(settings.online()).isFalse();
        assertThat(settings.proveContact()).isTrue();
    }

    @Test
    void a_slug_or_an_address_that_somebody_has_changes_nothing() {
        OakDental.said(oak.words());

        assertThatThrownBy(() -> OakDental.said(oak.words()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(oak.slug());
        var other = with("--slug", "other-" + oak.slug());
        assertThatThrownBy(() -> OakDental.said(other))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(oak.email());
        assertThat(House.room(Directory.class).find(Directory.Kind.SLUG, "other-" + oak.slug()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--slug, Oak Dental",
        "--slug, oak--dental",
        "--zone, Chicago",
        "--zone, America/Nowhere",
        "--email, martha",
        "--name, ' '"
    })
    void bad_input_is_named(String option, String value) {
        assertThatThrownBy(() -> PracticeCommand.of(with(option, value)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(option);
    }

    private List<String> with(String option, String value) {
        var words = new ArrayList<>(oak.words());
        words.set(words.indexOf(option) + 1, value);
        return words;
    }

    @Test
    void other_words_are_answered_with_the_usage() {
        for (var words : List.of(
                List.of("practice"),
                oak.words().subList(0, 12),
                List.of("practice", "add", "--slug", oak.slug(), "--slug", oak.slug(), "--slug", oak.slug())))
            assertThatThrownBy(() -> PracticeCommand.of(words)).hasMessageStartingWith("usage:");
    }
}
