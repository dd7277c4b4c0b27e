package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.Bearers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notes what is asked, and answers what the test wishes. */
final class StagedUsers implements AdministerUsers, Cursors {
    static final Seen ANN = new Seen(
            new Listed(
                    new User(
                            new UserId("u-ann"),
                            LoginName.parse("Ann"),
                            EmailAddress.parse("Ann@example.org"),
                            true,
                            Set.of(Role.SUPPORT, Role.AUDITOR),
                            UserStatus.ACTIVE,
                            false,
                            7,
                            IpPolicy.OPEN,
                            Bearers.NOON),
                    Optional.of(Bearers.NOON.plusSeconds(60))),
            "v1");

    final List<Object> asked = new ArrayList<>();
    Outcome outcome = new Outcome.Done(ANN);

    @Override
    public Page<Listed> list(UserSearch search, Optional<Cursor> after, int size) {
        asked.addAll(List.of(search, after, size));
        return new Page<>(List.of(ANN.listed()), Optional.of(new Cursor("ann", "u-ann")));
    }

    @Override
    public Optional<Seen> find(UserId id) {
        return id.value().equals("u-ann") ? Optional.of(ANN) : Optional.empty();
    }

    @Override
    public Outcome create(Administrator by, NewUser wish) {
        return told(by, wish);
    }

    @Override
    public Outcome change(Administrator by, UserId id, Optional<String> version, UserChange change) {
        boolean isOld = version.filter(shown -> !shown.equals(ANN.version())).isPresent();
        return isOld ? new Outcome.Objected(UserObjection.CHANGED_SINCE) : told(by, id, version, change);
    }

    @Override
    public Outcome delete(Administrator by, UserId id, Optional<String> version) {
        return told(by, id, version);
    }

    @Override
    public Outcome unlock(Administrator by, UserId id) {
        return told(by, id);
    }

    @Override
    public Optional<FactorStanding> factors(UserId id) {
        return find(id).map(seen -> new FactorStanding(Optional.of(Instant.EPOCH), List.of(), 3, false));
    }

    @Override
    public Outcome removeFactors(Administrator by, UserId id) {
        return told(by, id);
    }

    private Outcome told(Object... arguments) {
        asked.addAll(List.of(arguments));
        return outcome;
    }

    @Override
    public String seal(String list, Cursor place) {
        return "place-of-" + place.id();
    }

    @Override
    public Optional<Cursor> open(String list, String sealed) {
        return sealed.equals("place-of-u-ann") ? Optional.of(new Cursor("ann", "u-ann")) : Optional.empty();
    }
}
