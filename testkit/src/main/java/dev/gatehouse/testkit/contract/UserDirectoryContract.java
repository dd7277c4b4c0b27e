package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Sort;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists show everybody who is looked for, once and in order, whatever comes and goes between two pages. */
public abstract class UserDirectoryContract extends StoreContract {
    private static final User ANN = UserBuilder.named("ann").createdAt(at(3)).build();
    private static final User ANNA = UserBuilder.named("anna")
            .email("zoe@example.org")
            .ipPolicy(Policies.RICH)
            .createdAt(at(1))
            .build();
    private static final User BOB = UserBuilder.named("bob")
            .email("ann.of.bob@example.org")
            .admin()
            .createdAt(at(2))
            .build();
    private static final User NAMELESS =
            UserBuilder.named("carl").nameless().disabled().createdAt(at(2)).build();
    private static final User UNREACHABLE =
            UserBuilder.named("dora").withoutEmail().createdAt(at(5)).build();

    @BeforeEach
    void people() {
        write(stores -> {
            List.of(UNREACHABLE, ANNA, ANN, NAMELESS, BOB).forEach(stores.users()::insert);
            stores.userDirectory().noteLogin(ANN.id(), at(70), at(0));
            stores.userDirectory().noteLogin(BOB.id(), at(60), at(0));
        });
    }

    @Test
    void everyOrderHasEverybodyInIt() {
        assertThat(all(by(Sort.NAME))).containsExactly(NAMELESS, ANN, ANNA, BOB, UNREACHABLE);
        assertThat(all(by(Sort.EMAIL))).containsExactly(UNREACHABLE, BOB, ANN, NAMELESS, ANNA);
        assertThat(all(by(Sort.CREATED))).containsExactly(ANNA, BOB, NAMELESS, ANN, UNREACHABLE);
        assertThat(all(by(Sort.LAST_LOGIN))).containsExactly(ANNA, NAMELESS, UNREACHABLE, BOB, ANN);
    }

    @Test
    void everyOrderGoesBackwardsToo() {
        for (var sort : Sort.values()) {
            var forwards = new ArrayList<>(all(by(sort)));
            Collections.reverse(forwards);
            assertThat(all(search(sort, true))).isEqualTo(forwards);
        }
    }

    @Test
    void pagesOfEverySizeAreTheWholeList() {
        for (var sort : Sort.values()) {
            for (int size = 1; size <= 6; size++) {
                assertThat(paged(by(sort), size)).isEqualTo(all(by(sort)));
                assertThat(paged(search(sort, true), size)).isEqualTo(all(search(sort, true)));
            }
        }
    }

    @Test
    void whoComesAndGoesBetweenTwoPagesMovesNobodyElse() {
        var first = page(by(Sort.NAME), Optional.empty(), 2);
        write(stores -> {
            stores.users().delete(ANN.id());
            stores.users().insert(UserBuilder.named("aaron").build());
            stores.users().insert(UserBuilder.named("annie").build());
        });

        var rest = page(by(Sort.NAME), first.next(), 9);

        assertThat(users(first)).containsExactly(NAMELESS, ANN);
        assertThat(users(rest)).containsExactly(ANNA, UserBuilder.named("annie").build(), BOB, UNREACHABLE);
    }

    @Test
    void aBeginningFindsNamesAndAddresses() {
        assertThat(all(beginning("ANN"))).containsExactly(ANN, ANNA, BOB);
        assertThat(all(beginning("anna"))).containsExactly(ANNA);
        assertThat(all(beginning("carl@ex"))).containsExactly(NAMELESS);
        assertThat(all(beginning("nn"))).isEmpty();
        assertThat(paged(beginning("ann"), 1)).containsExactly(ANN, ANNA, BOB);
    }

    @Test
    void signsOfDatabasesStandForThemselves() { // H6
        var percent =
                UserBuilder.named("eve").nameless().email("%_x@example.org").build();
        assertThat(List.of("%", "_", "a%", "_nn", "*", "a*", "[a-z]"))
                .allSatisfy(text -> assertThat(all(beginning(text))).isEmpty());

        write(stores -> stores.users().insert(percent));

        assertThat(all(beginning("%"))).hasSize(1);
        assertThat(all(beginning("%_"))).hasSize(1);
        assertThat(all(beginning("__"))).isEmpty();
    }

    @Test
    void eachConditionLeavesOthersOut() {
        assertThat(all(with(Optional.of(UserStatus.DISABLED), Optional.empty())))
                .containsExactly(NAMELESS);
        assertThat(all(with(Optional.of(UserStatus.ACTIVE), Optional.empty()))).doesNotContain(NAMELESS);
        assertThat(all(with(Optional.empty(), Optional.of(Role.ADMIN)))).containsExactly(BOB);
        assertThat(all(with(Optional.empty(), Optional.of(Role.AUDITOR)))).isEmpty();
        assertThat(all(during(span(2, 3), Span.ALWAYS))).containsExactly(NAMELESS, BOB);
        assertThat(all(during(Span.ALWAYS, span(60, 70)))).containsExactly(BOB);
        assertThat(all(during(Span.ALWAYS, new Span(Optional.empty(), Optional.of(at(60))))))
                .containsExactly(NAMELESS, ANNA, UNREACHABLE);
    }

    @Test
    void aUserIsShownWithTheLastLoginAndTheWholePolicy() {
        assertThat(sees(stores -> stores.userDirectory().find(ANN.id())))
                .contains(new Listed(ANN, Optional.of(at(70))));
        assertThat(sees(stores -> stores.userDirectory().find(ANNA.id()))).contains(new Listed(ANNA, Optional.empty()));
        assertThat(sees(stores -> stores.userDirectory()
                        .find(UserBuilder.named("no").build().id())))
                .isEmpty();
    }

    @Test
    void manyAreToldByWhatTheyAreCalled() {
        var gone = IntStream.range(0, 120)
                .mapToObj(n -> UserBuilder.named("gone" + n).build().id());
        var ids = Stream.concat(Stream.of(ANN.id(), NAMELESS.id()), gone).collect(Collectors.toSet());

        var called = read(stores -> stores.userDirectory().called(ids));

        assertThat(called).isEqualTo(Map.of(ANN.id(), "ann", NAMELESS.id(), "carl@example.org"));
        assertThat(read(stores -> stores.userDirectory().called(Set.of())).isEmpty())
                .isTrue();
    }

    @Test
    void aLoginIsNotedUnlessOneWasNotedSince() {
        write(stores -> stores.userDirectory().noteLogin(ANN.id(), at(90), at(70)));
        assertThat(lastLoginOfAnn()).contains(at(70));

        write(stores -> stores.userDirectory().noteLogin(ANN.id(), at(90), at(71)));
        assertThat(lastLoginOfAnn()).contains(at(90));
    }

    @Test
    void aLoginStaysNotedWhenTheUserIsChangedAndIsForgottenWithTheUser() {
        write(stores -> stores.users().update(ANN.withNextVersion()));
        assertThat(lastLoginOfAnn()).contains(at(70));

        write(stores -> {
            stores.users().delete(ANN.id());
            stores.users().insert(ANN);
        });
        assertThat(lastLoginOfAnn()).isEmpty();
    }

    private Optional<Instant> lastLoginOfAnn() {
        return sees(stores -> stores.userDirectory().find(ANN.id())).flatMap(Listed::lastLoginAt);
    }

    private static UserSearch by(Sort sort) {
        return search(sort, false);
    }

    private static UserSearch search(Sort sort, boolean descending) {
        return new UserSearch(
                Optional.empty(), Optional.empty(), Optional.empty(), Span.ALWAYS, Span.ALWAYS, sort, descending);
    }

    private static UserSearch beginning(String text) {
        var prefix = NamePrefix.parse(text);
        return new UserSearch(prefix, Optional.empty(), Optional.empty(), Span.ALWAYS, Span.ALWAYS, Sort.NAME, false);
    }

    private static UserSearch with(Optional<UserStatus> status, Optional<Role> role) {
        return new UserSearch(Optional.empty(), status, role, Span.ALWAYS, Span.ALWAYS, Sort.NAME, false);
    }

    private static UserSearch during(Span created, Span lastLogin) {
        return new UserSearch(
                Optional.empty(), Optional.empty(), Optional.empty(), created, lastLogin, Sort.NAME, false);
    }

    private static Span span(int from, int before) {
        return new Span(Optional.of(at(from)), Optional.of(at(before)));
    }

    private List<User> all(UserSearch search) {
        var page = page(search, Optional.empty(), 100);
        assertThat(page.next()).isEmpty();
        return users(page);
    }

    private List<User> paged(UserSearch search, int size) {
        var people = new ArrayList<User>();
        var page = page(search, Optional.empty(), size);
        people.addAll(users(page));
        while (page.next().isPresent()) {
            page = page(search, page.next(), size);
            people.addAll(users(page));
        }
        return people;
    }

    private Page<Listed> page(UserSearch search, Optional<Page.Cursor> after, int size) {
        return read(stores -> stores.userDirectory().page(search, after, size));
    }

    private static List<User> users(Page<Listed> page) {
        return page.items().stream().map(Listed::user).toList();
    }
}
