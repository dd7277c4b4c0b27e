package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.BulkUserStore;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

final class MemoryBulkUserStore implements BulkUserStore {
    private final Tables tables;

    MemoryBulkUserStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<Boolean> insert(List<Newcomer> newcomers) {
        return newcomers.stream().map(this::insert).toList();
    }

    private boolean insert(Newcomer newcomer) {
        boolean isAdded = new MemoryUserStore(tables).insert(newcomer.user());
        if (isAdded) {
            newcomer.password()
                    .ifPresent(hash -> tables.passwords().put(newcomer.user().id(), hash));
        }
        return isAdded;
    }

    @Override
    public List<User> after(Optional<UserId> last, int most) {
        return tables.users().values().stream()
                .filter(user ->
                        user.id().value().compareTo(last.map(UserId::value).orElse("")) > 0)
                .sorted(Comparator.comparing(user -> user.id().value()))
                .limit(most)
                .map(new MemoryNetworkStore(tables)::asOfNow)
                .toList();
    }

    @Override
    public SortedMap<String, Long> countByScheme() {
        var counts = new TreeMap<String, Long>();
        tables.passwords().values().forEach(hash -> counts.merge(hash.scheme(), 1L, Long::sum));
        return counts;
    }
}
