package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.StateBuilder.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.application.port.in.MoveUsers.Outcome;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.fake.CountingHasher;
import dev.gatehouse.testkit.usecase.StateBuilder.UserWish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Users move in with the hashes of their passwords, and a broken move goes on where it broke off. */
class MoveUsersTest {
    private static final Network OFFICE = new Network(new NetworkName("office"), List.of());
    private static final String HASH = CountingHasher.FOREIGN + RIGHT;

    private final House house = House.open();
    private final MoveUsers users = house.does.administration().moveUsers();

    @Test
    void whoeverMovesInLogsInWithTheOldPasswordWhichBecomesOneOfOurs() { // B7
        assertThat(take(user("ann").email("ann@example.org").passwordHash(HASH), user("bob")))
                .containsExactly(new Outcome.Made(), new Outcome.Made());
        assertThat(users.passwordsByScheme()).containsEntry("foreign", 1L);

        assertThat(refusal(house.logIn("ann", House.WRONG, HOME))).isPresent();
        assertThat(users.passwordsByScheme()).containsEntry("foreign", 1L);
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();

        assertThat(users.passwordsByScheme()).doesNotContainKey("foreign").containsKey(PasswordHash.OURS);
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void whoeverHasNoAddressNeedsNoVerifiedOne() {
        take(user("ann").passwordHash(HASH));

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void toMoveInTwiceLeavesWhoIsThereAsTheyAre() {
        take(user("ann").id("a1").email("ann@example.org").passwordHash(HASH));
        house.logIn("ann", RIGHT, HOME);

        assertThat(take(user("ann").id("a1").passwordHash(HASH), user("Ann"), user("bob")))
                .containsExactly(new Outcome.Known(), new Outcome.Known(), new Outcome.Made());
        assertThat(users.passwordsByScheme()).doesNotContainKey("foreign");
    }

    @Test
    void oneLineThatCannotBeTakenKeepsNoOtherOut() {
        take(user("ann").id("a1").email("ann@example.org"));

        var outcomes = take(
                user("other").id("a1"),
                user("ann").email("other@example.org"),
                user("cid").passwordHash("no hash"),
                user("dan").passwordHash(CountingHasher.COSTLY),
                user("eve").password(RIGHT),
                user("fay").absent(),
                user("with space"),
                user("gil"),
                user("gil").email("gil@example.org"));

        assertThat(outcomes.stream().map(outcome -> outcome instanceof Outcome.Refused))
                .containsExactly(true, true, true, true, true, true, true, false, true);
        assertThat(found("gil")).isPresent();
        assertThat(outcomes.toString()).doesNotContain(RIGHT, "no hash");
    }

    @Test
    void nobodyBringsInWhatTheyMayNotGive() {
        var lately = administrator(true, Permission.USERS_WRITE);
        var earlier = administrator(false, Permission.values());

        assertThat(takenBy(
                        lately,
                        user("ann").admin(true),
                        user("bob"),
                        user("cid").passwordHash(HASH)))
                .containsExactly(true, false, false);
        assertThat(takenBy(lately, user("dan").policy(listed()))).containsExactly(true);
        assertThat(takenBy(
                        earlier,
                        user("eve").admin(true),
                        user("fay"),
                        user("gil").passwordHash(HASH)))
                .containsExactly(true, false, true);
        assertThat(found("ann")).isEmpty();
        assertThat(found("gil")).isEmpty();
    }

    @Test
    void whoeverIsLetInFromSomePlacesOnlyStaysSo() {
        take(user("ann").email("ann@example.org").passwordHash(HASH).policy(listed()));

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, House.ELSEWHERE))).contains(new Refusal.AddressDenied());
    }

    @Test
    void aSharedNetworkThatIsNotThereLetsNobodyIn() {
        var naming = user("ann").policy(listed(OFFICE));

        assertThat(take(naming, user("bob")))
                .containsExactly(new Outcome.Refused("there is no network office"), new Outcome.Made());

        house.world.unitOfWork().run(stores -> stores.networks().insert(OFFICE));
        assertThat(take(naming)).containsExactly(new Outcome.Made());
        assertThat(found("ann").map(User::ipPolicy).map(IpPolicy::networkNames)).contains(List.of(OFFICE.name()));
    }

    @Test
    void aDryRunAnswersTheSameAndKeepsNothing() {
        take(user("ann"));
        var before = house.audit();

        assertThat(users.take(
                        Administrator.machine(),
                        List.of(
                                user("ann").wish(),
                                user("bob").passwordHash(HASH).wish()),
                        true))
                .containsExactly(new Outcome.Known(), new Outcome.Made());

        assertThat(found("bob")).isEmpty();
        assertThat(house.audit()).isEqualTo(before);
    }

    @Test
    void theAuditTellsOfEachBatchThatMadeSomebody() {
        take(user("ann"), user("bob"));
        take(user("ann"), user("bob"));

        assertThat(house.audit().stream()
                        .filter(event -> event.equals(new AuditEvent.Administered("users", "IMPORT: 2"))))
                .hasSize(1);
    }

    @Test
    void aStoreThatIsAwayTakesNobody() {
        house.world.unitOfWork().weather().goAway();

        assertThatThrownBy(() -> take(user("ann"))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void everybodyIsListedInTheOrderOfIds() {
        take(user("ann").id("b"), user("bob").id("a"));

        var seen = new ArrayList<String>();
        for (var page = users.after(Optional.empty(), 1); !page.isEmpty(); ) {
            seen.add(page.getFirst().id().value());
            page = users.after(Optional.of(page.getFirst().id()), 1);
        }

        assertThat(seen).contains("a", "b").isSorted().doesNotHaveDuplicates();
    }

    private List<Outcome> take(UserWish... wishes) {
        return users.take(
                Administrator.machine(),
                Arrays.stream(wishes).map(UserWish::wish).toList(),
                false);
    }

    private static Administrator administrator(boolean isRecent, Permission... all) {
        return new Administrator("user:u1", Set.of(all), new Source.Unreadable(), isRecent);
    }

    /** Whether each was refused. */
    private List<Boolean> takenBy(Administrator by, UserWish... wishes) {
        return users.take(by, Arrays.stream(wishes).map(UserWish::wish).toList(), false).stream()
                .map(outcome -> outcome instanceof Outcome.Refused)
                .toList();
    }

    private static IpPolicy listed(Network... networks) {
        var home = new IpPolicy.Entry(CidrBlock.parse("192.0.2.0/24").orElseThrow(), "", Optional.empty());
        return new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(home), List.of(networks));
    }

    private Optional<User> found(String name) {
        return house.does.manageUsers().find(LoginIdentifier.parse(name));
    }
}
