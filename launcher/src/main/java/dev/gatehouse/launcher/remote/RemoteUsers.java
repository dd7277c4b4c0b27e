package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.launcher.management.Directory;
import dev.gatehouse.launcher.management.PasswordSchemes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Users of a server. */
record RemoteUsers(Server server) implements AdministerUsers, Directory, PasswordSchemes {
    private static final String USERS = "/users";
    private static final int PAGE = 100;

    @Override
    public Page<Listed> list(UserSearch search, Optional<Cursor> after, int size) {
        var query = Query.EMPTY
                .with("q", search.prefix().map(NamePrefix::canonical))
                .with("status", search.status().map(UserStatus::word))
                .with("role", search.role().map(Role::word))
                .with("createdFrom", search.created().from().map(Object::toString))
                .with("createdBefore", search.created().before().map(Object::toString))
                .with("lastLoginFrom", search.lastLogin().from().map(Object::toString))
                .with("lastLoginBefore", search.lastLogin().before().map(Object::toString))
                .with("sort", search.sort().word())
                .with("order", search.descending() ? "desc" : "asc");
        return new Listing(server, USERS, query).page(after, size, UserMembers::listed);
    }

    @Override
    public Optional<UserId> find(LoginIdentifier identifier) {
        return switch (identifier) {
            case LoginIdentifier.ByName(var name) -> find(name.canonical(), UserSearch.Sort.NAME, identifier);
            case LoginIdentifier.ByEmail(var email) -> find(email.canonical(), UserSearch.Sort.EMAIL, identifier);
            case LoginIdentifier.Nobody ignored -> Optional.empty();
        };
    }

    /** Among those who begin so whoever is called exactly so is the first of the order, behind those without. */
    private Optional<UserId> find(String canonical, UserSearch.Sort sort, LoginIdentifier identifier) {
        var search = new UserSearch(
                NamePrefix.parse(canonical),
                Optional.empty(),
                Optional.empty(),
                UserSearch.Span.ALWAYS,
                UserSearch.Span.ALWAYS,
                sort,
                false);
        Optional<Cursor> place = Optional.empty();
        do {
            var page = list(search, place, PAGE);
            var found = page.items().stream()
                    .map(Listed::user)
                    .filter(user -> isCalled(user, identifier))
                    .map(User::id)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            place = page.next();
        } while (place.isPresent());
        return Optional.empty();
    }

    private static boolean isCalled(User user, LoginIdentifier identifier) {
        return user.name().map(LoginName::canonical).equals(Optional.of(identifier.canonical()))
                || user.email().map(EmailAddress::canonical).equals(Optional.of(identifier.canonical()));
    }

    @Override
    public Optional<Seen> find(UserId id) {
        var answer = read(id);
        return answer.maybe().map(shown -> new Seen(UserMembers.listed(shown), answer.version()));
    }

    @Override
    public Outcome create(Administrator by, NewUser wish) {
        var answer = server.create(USERS, UserMembers.newUser(wish));
        return answer.isDone()
                ? new Outcome.Made(
                        new Seen(UserMembers.listed(answer.shown().object("user")), answer.version()),
                        answer.shown()
                                .optional("password")
                                .map(shown -> answer.shown().secret("password")))
                : undone(answer);
    }

    @Override
    public Outcome change(Administrator by, UserId id, Optional<String> version, UserChange change) {
        var answer = switch (change) {
            case UserChange.Identity identity -> ifMatch("PATCH", id, "", version, UserMembers.patch(identity));
            case UserChange.Roles(var roles) -> ifMatch("PUT", id, "/roles", version, UserMembers.roles(roles));
            case UserChange.Status(var status) ->
                server.post(path(id) + (status == UserStatus.ACTIVE ? ":enable" : ":disable"));
            case UserChange.RequireReset() -> server.post(path(id) + ":require-reset");
        };
        return done(answer);
    }

    /** A change must name a version; whoever named none means the one that stands. */
    private Answer ifMatch(String method, UserId id, String below, Optional<String> version, Body body) {
        if (version.isPresent()) {
            return server.change(method, path(id) + below, body, version.get());
        }
        var standing = read(id);
        return standing.isDone() ? server.change(method, path(id) + below, body, standing.version()) : standing;
    }

    @Override
    public Outcome delete(Administrator by, UserId id, Optional<String> version) {
        var answer = server.delete(path(id), version);
        return answer.isDone() ? new Outcome.Gone() : undone(answer);
    }

    @Override
    public SortedMap<String, Long> passwordsByScheme() {
        var counts = new TreeMap<String, Long>();
        server.get(USERS + ":hashes")
                .shown()
                .objects("items")
                .forEach(one -> counts.put(one.text("scheme"), one.number("passwords")));
        return counts;
    }

    @Override
    public Outcome unlock(Administrator by, UserId id) {
        return done(server.post(path(id) + ":unlock"));
    }

    @Override
    public Optional<FactorStanding> factors(UserId id) {
        return server.get(path(id) + "/factors")
                .maybe()
                .map(all -> new FactorStanding(
                        all.objects("items").stream()
                                .filter(factor -> factor.text("type").equals("totp"))
                                .map(factor -> factor.time("since"))
                                .findFirst(),
                        all.objects("items").stream()
                                .filter(factor -> factor.text("type").equals("passkey"))
                                .map(key -> passkey(id, key))
                                .toList(),
                        all.integer("recoveryCodesLeft"),
                        all.flag("passwordIsShort")));
    }

    /** Without what the server keeps to itself. */
    private static Passkey passkey(UserId user, Shown key) {
        return new Passkey("", user, "", 0, key.text("name"), key.time("since"), key.optionalTime("lastUsed"));
    }

    @Override
    public Outcome removeFactors(Administrator by, UserId id) {
        return done(server.post(path(id) + ":remove-factors"));
    }

    private Answer read(UserId id) {
        return server.get(path(id));
    }

    private static Outcome done(Answer answer) {
        return answer.isDone() ? new Outcome.Done(seen(answer)) : undone(answer);
    }

    private static Seen seen(Answer answer) {
        return new Seen(UserMembers.listed(answer.shown()), answer.version());
    }

    private static Outcome undone(Answer answer) {
        var unfit = Verdict.of(answer.flawAt("#/password"));
        if (unfit.isPresent()) {
            return new Outcome.Unfit(unfit.get());
        }
        return new Outcome.Objected(objection(answer));
    }

    private static UserObjection objection(Answer answer) {
        return switch (answer.problem()) {
            case "nameless" -> UserObjection.NAMELESS;
            case "last-administrator" -> UserObjection.LAST_ADMINISTRATOR;
            case "name-taken" -> UserObjection.NAME_TAKEN;
            case "email-taken" -> UserObjection.EMAIL_TAKEN;
            case "changed-since" -> UserObjection.CHANGED_SINCE;
            default -> {
                if (answer.isAbsent()) {
                    yield UserObjection.NO_SUCH_USER;
                }
                throw answer.refused();
            }
        };
    }

    static String path(UserId id) {
        return USERS + "/" + Query.encoded(id.value());
    }
}
