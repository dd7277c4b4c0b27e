package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.ShownOnce;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Subparser;

/** A desk at which users are looked after. */
record UserDesk(Desk desk) {
    static final List<String> HEADINGS =
            List.of("id", "name", "email", "verified", "roles", "status", "must_reset", "created", "last_login");

    static void addUser(Subparser parser) {
        parser.addArgument("user").help("login name, e-mail, or user id");
    }

    AdministerUsers users() {
        return desk.management().users();
    }

    /** Whom the argument means. */
    UserId user() {
        var text = desk.argument("user");
        return desk.management()
                .directory()
                .find(LoginIdentifier.parse(text))
                .or(() -> Optional.of(text).filter(UserId::isValid).map(UserId::new))
                .orElseThrow(UserDesk::noSuchUser);
    }

    static Refused noSuchUser() {
        return new Refused(words(UserObjection.NO_SUCH_USER));
    }

    static Refused nameless() {
        return new Refused(words(UserObjection.NAMELESS));
    }

    static Refused beyond() {
        return new Refused(words(UserObjection.BEYOND_OWN_PERMISSIONS));
    }

    void change(UserChange change) {
        tell(users().change(Administrator.machine(), user(), Optional.empty(), change));
    }

    /** Shows what came of it, or refuses. */
    void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done(var seen) -> show(List.of(seen.listed()));
            case Outcome.Made(var seen, var password) ->
                password.ifPresentOrElse(drawn -> show(seen.listed(), drawn), () -> show(List.of(seen.listed())));
            case Outcome.Gone() -> desk.say("The user " + desk.argument("user") + " is removed.");
            case Outcome.Objected(var why) -> throw new Refused(words(why));
            case Outcome.Unfit(var why) ->
                throw new Refused(SetPassword.told(why, desk.management().passwordRules()));
            case Outcome.Busy ignored -> throw new Refused("there are too many passwords to hash just now");
        }
    }

    void show(List<Listed> users) {
        desk.show(new Table(HEADINGS, users.stream().map(UserDesk::row).toList()));
    }

    private void show(Listed made, Secret drawn) {
        desk.showOnce(
                new Table(with(HEADINGS, "password"), List.of(with(row(made), ShownOnce.text(drawn)))),
                "the password of " + made.user().called());
    }

    private static <T> List<T> with(List<? extends T> cells, T more) {
        return Stream.<T>concat(cells.stream(), Stream.of(more)).toList();
    }

    static List<Object> row(Listed listed) {
        var user = listed.user();
        return List.of(
                user.id().value(),
                user.name().map(LoginName::display),
                user.email().map(EmailAddress::display),
                user.emailVerified(),
                user.roles().stream().map(Role::word).sorted().toList(),
                user.status().word(),
                user.mustReset(),
                user.createdAt().toString(),
                listed.lastLoginAt());
    }

    private static String words(UserObjection why) {
        return switch (why) {
            case NO_SUCH_USER -> "there is no such user";
            case BEYOND_OWN_PERMISSIONS -> "nobody gives or touches more than they hold";
            case LOGIN_TOO_OLD -> "this needs a login of late";
            case CHANGED_SINCE -> "somebody changed the user meanwhile";
            case NAMELESS -> "a user has a name or an e-mail address";
            case LAST_ADMINISTRATOR -> "nobody would be left to run the house";
            case NAME_TAKEN -> "another user has that name";
            case EMAIL_TAKEN -> "another user has that e-mail address";
        };
    }
}
