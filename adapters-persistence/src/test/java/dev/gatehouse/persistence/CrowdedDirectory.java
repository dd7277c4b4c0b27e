package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.BulkUserStore.Newcomer;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Sort;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.memory.MemoryUnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where there are more users than are looked at for a page, they are looked for on several ways, and all find the same. */
abstract class CrowdedDirectory {
    /** More than a page costs at first. */
    private static final int MANY = 2_500;

    /** More than it may cost. */
    private static final int TOO_MANY = 5_100;

    private final Random random = new Random(21);

    protected abstract UnitOfWork unitOfWork();

    @Test
    void whateverIsLookedForIsFoundAsByLookingAtEverybody() {
        var store = unitOfWork();
        var memory = new MemoryUnitOfWork();
        var users = IntStream.range(0, MANY).mapToObj(this::someone).toList();
        for (var work : List.of(store, memory)) {
            insert(work, users);
            work.run(stores -> {
                users.stream()
                        .filter(user -> user.id().hashCode() % 3 != 0)
                        .forEach(
                                user -> stores.userDirectory().noteLogin(user.id(), lastLogin(user), moment(2 * MANY)));
                return MANY;
            });
        }

        for (int n = 0; n < 60; n++) {
            var search = something();
            assertThat(all(store, search, 300)).as("%s", search).isEqualTo(all(memory, search, MANY));
        }
    }

    @Test
    void whoStandsFarBehindIsFoundByGoingOn() {
        var work = unitOfWork();
        var last = UserBuilder.named("zoe").build();
        insert(
                work,
                IntStream.range(0, TOO_MANY)
                        .mapToObj(n -> UserBuilder.named("a" + n).disabled().build())
                        .toList());
        insert(work, List.of(last));
        var active = new UserSearch(
                Optional.empty(),
                Optional.of(UserStatus.ACTIVE),
                Optional.empty(),
                Span.ALWAYS,
                Span.ALWAYS,
                Sort.NAME,
                false);

        var first = page(work, active, Optional.empty(), 50);

        assertThat(first.items()).isEmpty();
        assertThat(page(work, active, first.next(), 50).items())
                .extracting(Listed::user)
                .containsExactly(last);
    }

    private static void insert(UnitOfWork work, List<User> users) {
        work.run(stores -> stores.bulkUsers()
                .insert(users.stream()
                        .map(user -> new Newcomer(user, Optional.empty()))
                        .toList()));
    }

    /** Most have an address that is their name at some domain; some have another, or only one of the two. */
    private User someone(int n) {
        var name = letters() + n;
        var user = UserBuilder.named(name).createdAt(moment(random.nextInt(MANY)));
        user = switch (random.nextInt(9)) {
            case 0 -> user.email(letters() + "." + n + "@example.com");
            case 1 -> user.email(name + "more@example.com");
            case 2 -> user.withoutEmail();
            case 3 -> user.email(letters() + n + "@example.com").nameless();
            default -> user.email(name + "@example.com");
        };
        user = random.nextInt(7) == 0 ? user.admin() : user;
        return random.nextInt(2) == 0 ? user.disabled().build() : user.build();
    }

    private String letters() {
        return "" + "mmz".charAt(random.nextInt(3)) + "ab".charAt(random.nextInt(2));
    }

    private UserSearch something() {
        return new UserSearch(
                sometimes() ? NamePrefix.parse(beginning()) : Optional.empty(),
                sometimes() ? Optional.of(any(UserStatus.values())) : Optional.empty(),
                random.nextInt(5) == 0 ? Optional.of(Role.ADMIN) : Optional.empty(),
                sometimes() ? span() : Span.ALWAYS,
                sometimes() ? span() : Span.ALWAYS,
                any(Sort.values()),
                random.nextBoolean());
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private String beginning() {
        var text = letters() + random.nextInt(MANY) + "@ex";
        return text.substring(0, 1 + random.nextInt(random.nextInt(4) == 0 ? text.length() : 2));
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    private Span span() {
        int from = random.nextInt(MANY);
        int length = random.nextBoolean() ? MANY : 100;
        return new Span(
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(moment(from)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(moment(from + length)));
    }

    private static Instant lastLogin(User user) {
        return moment(Math.floorMod(user.id().hashCode(), MANY));
    }

    private static Instant moment(int n) {
        return MovableClock.START.plusSeconds(n);
    }

    private static List<User> all(UnitOfWork work, UserSearch search, int size) {
        var users = new ArrayList<User>();
        Optional<Cursor> place = Optional.empty();
        do {
            var page = page(work, search, place, size);
            page.items().stream().map(Listed::user).forEach(users::add);
            place = page.next();
        } while (place.isPresent());
        return users;
    }

    private static Page<Listed> page(UnitOfWork work, UserSearch search, Optional<Cursor> after, int size) {
        return work.read(stores -> stores.userDirectory().page(search, after, size));
    }
}
