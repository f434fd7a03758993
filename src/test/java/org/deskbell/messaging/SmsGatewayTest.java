package org.deskbell.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.messaging.Gateway.Told;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text messages, on their way to a living fake of a gateway. */
class SmsGatewayTest {
    private final PracticeId practice = PracticeId.fresh();
    private final Gateway gateway = new Gateway();

    @BeforeEach
    void at_the_usual_time() {
        House.clock().set(MovableClock.START);
    }

    @AfterEach
    void gateway_stops() {
        gateway.close();
    }

    @Test
    void a_text_message_is_posted_once_with_the_senders_number_and_the_operators_sign_in() {
        post();

        drain();
        drain();

        assertThat(gateway.told()).hasSize(1);
        assertThat(gateway.told().getFirst().form())
                .isEqualTo(Map.of("To", "+14345550143", "Body", "Buenos días & 5 + 5", "From", "+13125550100"));
        assertThat(gateway.told().getFirst().signIn())
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("account:t:oken".getBytes(UTF_8)));
        assertThat(state()).isEqualTo("sent after 1");
    }

    @Test
    void a_gateway_in_trouble_is_tried_again_under_the_same_key() {
        gateway.answers(503);
        post();
        drain();
        assertThat(state()).isEqualTo("waiting after 1: Answered503");

        gateway.answers(201);
        House.clock().advance(Duration.ofMinutes(1));
        drain();

        assertThat(gateway.told()).extracting(Told::key).hasSize(2).doesNotContainNull();
        assertThat(gateway.told().stream().map(Told::key).distinct()).hasSize(1);
        assertThat(state()).isEqualTo("sent after 2");
    }

    @Test
    void a_gateway_that_is_away_is_tried_again() {
        gateway.close();
        post();

        drain();

        assertThat(state()).startsWith("waiting after 1: ConnectException");
    }

    @Test
    void a_gateway_that_never_ends_its_answer_is_not_waited_for() {
        gateway.neverEnds();
        post();

        drain();

        assertThat(state()).isEqualTo("waiting after 1: Timeout");
    }

    @Test
    void mail_goes_its_way_and_text_messages_theirs() {
        var carriers = new Carriers(List.of(new Smtp("smtp://127.0.0.1:9"), new SmsGateway(gateway.address())));

        assertThat(carriers.carries(Message.Channel.EMAIL)).isTrue();
        assertThat(carriers.carries(Message.Channel.SMS)).isTrue();
        assertThat(new SmsGateway(gateway.address()).carries(Message.Channel.EMAIL))
                .isFalse();
    }

    private void post() {
        in(() -> {
            House.room(Outbox.class)
                    .post(new Message(
                            "confirmation",
                            Message.Channel.SMS,
                            "desk@maple.example",
                            "+14345550143",
                            "Your appointment",
                            "Buenos días & 5 + 5\n",
                            null));
            return true;
        });
    }

    private void drain() {
        in(() -> {
            new Postman(
                            House.room(MessageTable.class),
                            House.room(Undelivered.class),
                            new SmsGateway(gateway.address()),
                            House.clock())
                    .drain();
            return true;
        });
    }

    private String state() {
        return in(() -> House.room(PracticeDatabase.class).sql("""
                        select case when sent_at is not null then 'sent' when given_up_at is not null then 'given up'
                               else 'waiting' end || ' after ' || attempts || coalesce(': ' || failure, '') as state
                        from message where practice_id = :practice
                        """).one(row -> row.text("state")));
    }

    private <T> T in(Supplier<T> work) {
        return House.in(practice, work::get);
    }
}
