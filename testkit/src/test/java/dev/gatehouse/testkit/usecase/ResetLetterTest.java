package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AskForLetter.Outcome;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.UserBuilder;
import org.junit.jupiter.api.Test;

/** An administrator has a user written to who forgot the password. */
class ResetLetterTest {
    private final House house = House.open();
    private final Post post = new Post(house);
    private final User ann = house.ann();

    @Test // K3
    void itIsWrittenDownOfWhoeverHadItSent() {
        assertThat(ask(ann.id())).isEqualTo(new Outcome.Asked());

        assertThat(post.delivered()).hasSize(1);
        assertThat(newest().actor()).isEqualTo("user:chief");
        assertThat(newest().subject()).contains(House.of(ann));
        assertThat(newest().event()).isEqualTo(new AuditEvent.Administered("user u-ann", "letter for a new password"));
    }

    @Test // C9
    void itIsHeldToTheSameLimits() {
        for (int n = 0; n < 10; n++) {
            assertThat(ask(ann.id())).isEqualTo(new Outcome.Asked());
        }
        assertThat(newest().event())
                .as("what was not sent is not said to be")
                .isEqualTo(new AuditEvent.Administered(
                        "user u-ann", "letter for a new password withheld: too many to the address"));

        assertThat(ask(ann.id())).isInstanceOf(Outcome.Refused.class);
        assertThat(post.delivered()).hasSize(3);
    }

    @Test // I5
    void nobodyIsWrittenToWhoCannotBe() {
        var eve = house.add(UserBuilder.named("eve").disabled());
        var bob = house.add(UserBuilder.named("bob").unverified());
        assertThat(ask(bob.id())).isEqualTo(new Outcome.NotOffered());

        assertThat(ask(eve.id())).isEqualTo(new Outcome.NotOffered());
        assertThat(ask(new UserId("u-none"))).isEqualTo(new Outcome.NotOffered());
        assertThat(post.delivered()).isEmpty();
    }

    private Outcome ask(UserId whom) {
        return house.does.account().ask().askFor(CHIEF, whom, Tongue.ENGLISH);
    }

    private AuditEntry newest() {
        return house.world.unitOfWork().read(stores -> stores.audit().latest(1)).getFirst();
    }
}
