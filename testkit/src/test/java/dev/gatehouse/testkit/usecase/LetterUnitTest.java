package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.Post.AT_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes an account and the note of the letter that tells of it are of one unit: wherever it breaks off, there are both or neither. */
class LetterUnitTest {
    private static final String NEW = "quite another passphrase";
    private static final int MORE_UNITS_THAN_ANY_TAKES = 20;

    /**
     * Something that is told by letter.
     *
     * @param begun what must be so before; gives what it is done by
     * @param isDone whether it came to pass
     */
    record Deed<T>(Function<House, T> begun, BiConsumer<House, T> done, BiPredicate<House, T> isDone, String told) {
        /** Whether it came to pass in a house whose store goes away after so many units, or whose disk is full. */
        boolean endsWhole(int units) {
            var house = House.open();
            var with = begun.apply(house);
            assertThat(waiting(house)).isEmpty();
            house.world.unitOfWork().weather().goAwayAfter(units);
            try {
                done.accept(house, with);
            } catch (StoreUnavailable away) {
                // Whoever asked is told so, and asks again.
            }
            house.world.unitOfWork().weather().comeBack();
            boolean isDoneNow = isDone.test(house, with);
            assertThat(waiting(house).stream()
                            .anyMatch(message -> message.body().startsWith(told + " ")))
                    .as("told after %d units", units)
                    .isEqualTo(isDoneNow);
            return isDoneNow;
        }
    }

    private static List<Message> waiting(House house) {
        return house.world
                .unitOfWork()
                .run(stores -> stores.outbox()
                        .take(house.world.clock().instant().plus(Duration.ofDays(1)), Duration.ZERO, 99));
    }

    static Stream<Named<Deed<?>>> deeds() {
        return Stream.of(
                Named.of(
                        "a new password",
                        new Deed<>(
                                House::ann,
                                (house, ann) -> house.does.changePassword().change(changed()),
                                (house, ann) -> isLetIn(house),
                                "PASSWORD_CHANGED")),
                Named.of(
                        "a forgotten password",
                        new Deed<>(
                                LetterUnitTest::linkOfAnn,
                                (house, token) ->
                                        house.does.account().follow().resetPassword(token, password(NEW), AT_HOME),
                                (house, token) -> isLetIn(house),
                                "PASSWORD_CHANGED")),
                Named.of(
                        "second factors that are removed",
                        new Deed<>(
                                LetterUnitTest::annWithAnApp,
                                (house, ann) -> house.does
                                        .administration()
                                        .users()
                                        .removeFactors(Administrator.machine(), ann.id()),
                                (house, ann) ->
                                        refusal(house.logIn("ann", RIGHT, HOME)).isEmpty(),
                                "FACTORS_REMOVED")));
    }

    private static ChangePassword.Command changed() {
        var ann = new ChangePassword.By.Named(LoginIdentifier.parse("ann"));
        return new ChangePassword.Command(ann, password(RIGHT), password(NEW), HOME, Tongue.ENGLISH);
    }

    private static Secret linkOfAnn(House house) {
        house.ann();
        var post = new Post(house);
        post.ask(Wish.RESET_PASSWORD, "ann");
        return post.token();
    }

    private static User annWithAnApp(House house) {
        var ann = house.ann();
        new Phone(house).setUp(ann);
        new Post(house).delivered();
        return ann;
    }

    private static boolean isLetIn(House house) {
        return refusal(house.logIn("ann", NEW, HOME)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void thereIsNoChangeWithoutItsLetterAndNoLetterWithoutTheChange(Deed<?> deed) {
        var outcomes = new HashSet<Boolean>();
        for (int units = 0; units < MORE_UNITS_THAN_ANY_TAKES; units++) {
            outcomes.add(deed.endsWhole(units));
        }

        assertThat(outcomes).as("some broke off, and some did not").hasSize(2);
    }
}
