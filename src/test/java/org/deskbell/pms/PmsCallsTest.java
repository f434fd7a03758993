package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.FakeOffice.NADIA;
import static org.deskbell.pms.PmsPeople.patient;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.tenancy.BackgroundWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PMS that can call is asked to, and what it calls for is soon here. */
class PmsCallsTest {
    private final FakeOffice office = new FakeOffice();
    private final FakePms pms = office.pms();
    private final PmsCalls calls = House.room(PmsCalls.class);
    private final BackgroundWork news = House.work("news of calls");
    private final CallAsking asking = asking("https://deskbell.example/calls/");

    private CallAsking asking(String address) {
        return new CallAsking(
                House.room(PmsCallTable.class),
                calls,
                office.connections(),
                secret -> URI.create(address + secret),
                House.room(Clock.class));
    }

    @BeforeEach
    void read() {
        pms.mark = "one";
        pms.canCall = true;
        office.hasPatients(3);
        office.refresh();
    }

    private boolean isDue(BackgroundWork work) {
        return work.due().contains(office.practice());
    }

    private void works(BackgroundWork work) {
        office.inside(() -> {
            work.drain();
            return true;
        });
    }

    private boolean calls(String secret) {
        return office.inside(() -> calls.take(secret));
    }

    private String secret() {
        return office.inside(calls::secret);
    }

    private PmsCall call() {
        return office.inside(calls::find).orElseThrow();
    }

    @Test
    void it_is_asked_to_call_once_a_day() {
        assertThat(isDue(asking)).isTrue();
        works(asking);

        assertThat(pms.calls).containsExactly(URI.create("https://deskbell.example/calls/" + secret()));
        assertThat(call().trouble()).isNull();
        assertThat(isDue(asking)).isFalse();
        House.clock().advance(Duration.ofDays(1));
        assertThat(isDue(asking)).isTrue();
    }

    @Test
    void after_a_call_what_changed_is_read() {
        works(asking);
        pms.changes = List.of(patient("NEW", "Quincy", "John"));
        assertThat(isDue(news)).isFalse();

        assertThat(calls(secret())).isTrue();

        assertThat(isDue(news)).isTrue();
        works(news);
        office.works();
        assertThat(office.present()).isEqualTo(4);
        assertThat(isDue(news)).isFalse();
        assertThat(call().calledAt()).isNotNull();
    }

    @Test
    void of_many_calls_not_each_is_followed_and_none_is_forgotten() {
        works(asking);
        calls(secret());
        works(news);
        pms.asked.clear();
        House.clock().advance(Duration.ofSeconds(1));

        calls(secret());
        works(news); // the run of the first call is still open
        office.works();

        assertThat(pms.asked).hasSize(1);
        assertThat(isDue(news)).isFalse();
        House.clock().advance(Duration.ofSeconds(30));
        assertThat(isDue(news)).isTrue();
    }

    @Test
    void nobody_else_calls() {
        assertThat(calls(secret())).isFalse(); // nobody was asked to
        works(asking);
        var other = new FakeOffice();

        assertThat(calls("x")).isFalse();
        assertThat(calls(other.inside(calls::secret))).isFalse();

        assertThat(call().calledAt()).isNull();
    }

    @Test
    void a_pms_that_was_replaced_calls_in_vain() {
        works(asking);
        var before = secret();
        House.clock().advance(Duration.ofSeconds(1));
        office.inside(() -> {
            House.room(PmsConnectionTable.class)
                    .save(
                            new PmsConnectionDraft("fake", "Another", Map.of()),
                            Map.of(),
                            Map.of(),
                            House.clock().instant());
            return true;
        });

        assertThat(calls(before)).isFalse();

        assertThat(isDue(asking)).isFalse(); // nobody knows yet what the new one can do
        office.refresh();
        works(asking);
        assertThat(calls(secret())).isTrue();
    }

    @Test
    void one_that_is_to_call_no_more_is_told_so() {
        works(asking);
        pms.canCall = false;
        office.inside(() -> {
            office.connections().connect(new PmsConnectionDraft("fake", "Fake PMS", Map.of()), NADIA);
            return true;
        });
        works(asking); // before it was asked what it can do now
        assertThat(isDue(asking)).isFalse();
        office.refresh();

        assertThat(isDue(asking)).isTrue();
        works(asking);

        assertThat(pms.calls).isEmpty();
        assertThat(calls(secret())).isFalse();
        assertThat(isDue(asking)).isFalse();
    }

    @Test
    void where_it_does_not_take_the_wish_that_is_said_and_tried_again_in_an_hour() {
        pms.silence = "It takes no subscriptions.";
        works(asking);

        assertThat(call().trouble()).isEqualTo("It takes no subscriptions.");
        assertThat(isDue(asking)).isFalse();
        House.clock().advance(Duration.ofHours(1));
        pms.silence = null;
        works(asking);
        assertThat(call().trouble()).isNull();
    }

    @Test
    void nobody_is_asked_to_call_where_others_can_listen() {
        works(asking("http://deskbell.example/calls/"));

        assertThat(pms.calls).isEmpty();
        assertThat(call().trouble()).contains("https");
    }
}
