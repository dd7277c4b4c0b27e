package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Sort;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What very many names or addresses begin with is looked for on another way, and finds the same. */
abstract class CommonBeginnings {
    private static final int MANY = 5_100;

    protected abstract UnitOfWork unitOfWork();

    @Test
    void aBeginningThatManyShareFindsTheFirstOfThemInEveryOrder() {
        var work = unitOfWork();
        work.run(stores -> {
            for (int n = 0; n < MANY; n++) {
                stores.users()
                        .insert(UserBuilder.named("x" + (MANY - n))
                                .email("same" + n + "@example.org")
                                .createdAt(MovableClock.START.plusSeconds(n))
                                .build());
            }
            return MANY;
        });

        assertThat(firstTwo(work, "same", Sort.NAME)).containsExactly("x1", "x10");
        assertThat(firstTwo(work, "same", Sort.EMAIL)).containsExactly("x5100", "x4100");
        assertThat(firstTwo(work, "same", Sort.CREATED)).containsExactly("x5100", "x5099");
        assertThat(firstTwo(work, "x", Sort.CREATED)).containsExactly("x5100", "x5099");
    }

    private static List<String> firstTwo(UnitOfWork work, String beginning, Sort sort) {
        var search = new UserSearch(
                NamePrefix.parse(beginning), Optional.empty(), Optional.empty(), Span.ALWAYS, Span.ALWAYS, sort, false);
        var page = work.read(stores -> stores.userDirectory().page(search, Optional.empty(), 2));
        return page.items().stream()
                .flatMap(one -> one.user().name().map(LoginName::canonical).stream())
                .toList();
    }
}
