package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerUsers.FirstPassword;
import dev.gatehouse.application.port.in.AdministerUsers.NewUser;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.Optional;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users create config.yml --name ann}: makes a user, whose password is drawn unless it is said otherwise. */
record CreateUser() implements ManagementAction {
    @Override
    public String name() {
        return "create";
    }

    @Override
    public String help() {
        return "makes a user, and shows the password that was drawn, this once";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("--name").help("the login name");
        parser.addArgument("--email").help("the e-mail address");
        parser.addArgument("--verified")
                .action(Arguments.storeTrue())
                .help("the address is known to be the user's own");
        SetUserRoles.addRoles(parser.addArgument("--roles"));
        parser.addArgument("--disabled").action(Arguments.storeTrue()).help("the account may not be used yet");
        var password = parser.addMutuallyExclusiveGroup();
        password.addArgument("--ask-password")
                .action(Arguments.storeTrue())
                .dest("askPassword")
                .help("read the password from the keyboard or standard input");
        password.addArgument("--no-password")
                .action(Arguments.storeTrue())
                .dest("noPassword")
                .help("nobody can log in until a password is set");
        parser.addArgument("--must-reset")
                .action(Arguments.storeTrue())
                .dest("mustReset")
                .help("the user must change it at the first login; a drawn one always");
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var users = new UserDesk(desk);
        var name = read(desk, "name", LoginName::parse);
        var email = read(desk, "email", EmailAddress::parse);
        if (name.isEmpty() && email.isEmpty()) {
            throw UserDesk.nameless();
        }
        var password = password(desk);
        var wish = new NewUser(
                name,
                email,
                desk.flag("verified") || email.isEmpty(),
                SetUserRoles.roles(desk),
                desk.flag("disabled") ? UserStatus.DISABLED : UserStatus.ACTIVE,
                desk.flag("mustReset") || password instanceof FirstPassword.Drawn,
                password);
        users.tell(users.users().create(Administrator.machine(), wish));
    }

    /** What the argument means, if it is there. */
    static <T> Optional<T> read(Desk desk, String argument, Function<String, Optional<T>> parser) {
        return desk.optional(argument)
                .map(text -> parser.apply(text)
                        .orElseThrow(() -> new Refused("that can be nobody's " + argument + ": " + text)));
    }

    private static FirstPassword password(Desk desk) {
        if (desk.flag("noPassword")) {
            return new FirstPassword.None();
        }
        return desk.flag("askPassword") ? new FirstPassword.Chosen(SetPassword.typed(desk)) : new FirstPassword.Drawn();
    }
}
