package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People are kept whole, found by every spelling of their name, and never share a name or an address. */
public abstract class UserStoreContract extends StoreContract {
    private static final User ANN = UserBuilder.named("ann").build();
    private static final User BOB = UserBuilder.named("bob").build();

    @Test
    void everyMemberComesBack() {
        var user = new User(
                new UserId("Old.System|7"),
                LoginName.parse("Ann-Marie"),
                EmailAddress.parse("Ann.Marie+x@Bücher.example"),
                true,
                Set.of(Role.ADMIN),
                UserStatus.DISABLED,
                true,
                7,
                Policies.RICH,
                MovableClock.START.plusNanos(123_456_000));
        assertThat(insert(user)).isTrue();

        assertThat(find(user.id())).contains(user);
        assertThat(named("ann-marie")).contains(user);
        assertThat(lists(Everyone::users)).containsExactly(user);
    }

    @Test
    void aUserMayHaveANameAloneOrAnAddressAlone() {
        var nameOnly = UserBuilder.named("ann").withoutEmail().build();
        var addressOnly = UserBuilder.named("bob").nameless().build();
        insert(nameOnly);
        insert(addressOnly);

        assertThat(named("ann")).contains(nameOnly);
        assertThat(named("bob@example.org")).contains(addressOnly);
    }

    @Test
    void manyUsersMayHaveNoNameOrNoAddress() {
        assertThat(insert(UserBuilder.named("a1").withoutEmail().build())).isTrue();
        assertThat(insert(UserBuilder.named("a2").withoutEmail().build())).isTrue();
        assertThat(insert(UserBuilder.named("b1").nameless().build())).isTrue();
        assertThat(insert(UserBuilder.named("b2").nameless().build())).isTrue();
    }

    @Test
    void aListThatIsEmptyStaysAList() { // D8
        var closed = UserBuilder.named("ann").ipPolicy(Policies.CLOSED).build();
        insert(closed);

        assertThat(find(closed.id())).map(User::ipPolicy).contains(Policies.CLOSED);
    }

    @Test
    void everySpellingFindsTheSameUser() { // C5
        insert(ANN);
        insert(BOB);

        assertThat(List.of("ann", "ANN", "\uFF21nn", " ann ", "ann@example.org", "Ann@EXAMPLE.org"))
                .allSatisfy(spelling -> assertThat(named(spelling)).contains(ANN));
    }

    @Test
    void anythingElseFindsNobody() {
        insert(ANN);

        assertThat(List.of("an", "a nn", "a%", "_nn", "nobody", "nobody@example.org", "ann@example.com", "u-ann"))
                .allSatisfy(text -> assertThat(named(text)).isEmpty());
        assertThat(find(new UserId("U-ANN"))).isEmpty();
    }

    @Test
    void whatIsTakenCannotBeTakenAgain() { // H7
        insert(ANN);

        assertThat(insert(UserBuilder.named("eve").id("u-ann").build())).isFalse();
        assertThat(insert(UserBuilder.named("eve").name("ANN").build())).isFalse();
        assertThat(insert(UserBuilder.named("eve").email("ANN@Example.org").build()))
                .isFalse();
        assertThat(lists(Everyone::users)).containsExactly(ANN);
    }

    @Test
    void anUpdateWritesEveryMember() {
        insert(ANN);
        var changed = new User(
                ANN.id(),
                LoginName.parse("Annie"),
                EmailAddress.parse("annie@example.net"),
                false,
                Set.of(Role.ADMIN),
                UserStatus.DISABLED,
                true,
                2,
                Policies.RICH,
                at(-86_400));

        assertThat(update(changed)).isTrue();
        assertThat(find(ANN.id())).contains(changed);
        assertThat(named("ann")).isEmpty();
    }

    @Test
    void anUpdateCanTakeAwayWhatIsOptional() {
        insert(UserBuilder.of(ANN).ipPolicy(Policies.RICH).build());
        var nameOnly =
                UserBuilder.of(ANN).withoutEmail().ipPolicy(IpPolicy.OPEN).build();

        assertThat(update(nameOnly)).isTrue();
        assertThat(find(ANN.id())).contains(nameOnly);
        assertThat(named("ann@example.org")).isEmpty();
    }

    @Test
    void anUpdateCannotTakeWhatIsAnothers() { // H7
        insert(ANN);
        insert(BOB);

        assertThat(update(UserBuilder.of(BOB).name("Ann").build())).isFalse();
        assertThat(update(UserBuilder.of(BOB).email("ANN@example.org").build())).isFalse();
        assertThat(find(BOB.id())).contains(BOB);
    }

    @Test
    void anUpdateOfNobodyIsToldSo() {
        assertThat(update(ANN)).isFalse();
        assertThat(find(ANN.id())).isEmpty();
    }

    @Test
    void aNameThatWasGivenUpIsFree() {
        insert(ANN);
        update(UserBuilder.of(ANN).name("annie").email("annie@example.org").build());

        assertThat(insert(UserBuilder.named("ann").id("u-2").build())).isTrue();
    }

    @Test
    void theCredentialVersionIsTheUsers() {
        insert(UserBuilder.of(ANN).credentialVersion(41).build());
        assertThat(version()).contains(41L);

        update(UserBuilder.of(ANN).credentialVersion(42).build());

        assertThat(version()).contains(42L);
        assertThat(takes(stores -> stores.users().lockCredentialVersion(BOB.id())))
                .isEmpty();
    }

    @Test
    void ofManyWhoWantOneNameOneGetsIt() { // H7
        var won = Race.of(
                16,
                n -> insist(stores -> stores.users()
                        .insert(UserBuilder.named(n % 2 == 0 ? "ann" : "ANN")
                                .id("u-" + n)
                                .email("ann" + n + "@example.org")
                                .build())));

        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(named("ann")).map(User::id).contains(new UserId("u-" + won.indexOf(true)));
        assertThat(lists(Everyone::users)).hasSize(1);
    }

    @Test
    void ofManyWhoWantOneAddressOneGetsIt() { // H7
        var won = Race.of(
                16,
                n -> insist(stores -> stores.users()
                        .insert(UserBuilder.named("ann" + n)
                                .email("ann@example.org")
                                .build())));

        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(lists(Everyone::users)).hasSize(1);
    }

    @Test
    void ofManyWhoMoveToOneNameOneGetsIt() { // H7
        var runners = 8;
        for (int n = 0; n < runners; n++) {
            insert(UserBuilder.named("user" + n).build());
        }

        var won = Race.of(
                runners,
                n -> insist(stores -> stores.users()
                        .update(UserBuilder.named("user" + n).name("ann").build())));

        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(named("ann")).map(User::id).contains(new UserId("u-user" + won.indexOf(true)));
    }

    private boolean insert(User user) {
        return run(stores -> stores.users().insert(user));
    }

    private boolean update(User user) {
        return run(stores -> stores.users().update(user));
    }

    private Optional<User> find(UserId id) {
        return read(stores -> stores.users().find(id));
    }

    private Optional<User> named(String text) {
        return read(stores -> stores.users().find(LoginIdentifier.parse(text)));
    }

    private Optional<Long> version() {
        return run(stores -> stores.users().lockCredentialVersion(ANN.id()));
    }
}
