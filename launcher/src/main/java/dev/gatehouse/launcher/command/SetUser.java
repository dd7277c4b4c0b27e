package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserChange;
import java.util.Optional;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users set config.yml ann --email ann@example.org}: changes how a user is called and reached. */
record SetUser() implements ManagementAction {
    @Override
    public String name() {
        return "set";
    }

    @Override
    public String help() {
        return "changes how a user is called and reached; a new address has to be verified anew";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        var name = parser.addMutuallyExclusiveGroup();
        name.addArgument("--name").help("the new login name");
        name.addArgument("--no-name")
                .action(Arguments.storeTrue())
                .dest("no-name")
                .help("takes the login name away");
        var email = parser.addMutuallyExclusiveGroup();
        email.addArgument("--email").help("the new e-mail address");
        email.addArgument("--no-email")
                .action(Arguments.storeTrue())
                .dest("no-email")
                .help("takes the address away");
        var verified = parser.addMutuallyExclusiveGroup();
        verified.addArgument("--verified").action(Arguments.storeTrue()).help("the address is the user's own");
        verified.addArgument("--unverified").action(Arguments.storeTrue()).help("the address may be anybody's");
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        new UserDesk(desk)
                .change(new UserChange.Identity(
                        edit(desk, "name", LoginName::parse),
                        edit(desk, "email", EmailAddress::parse),
                        verified(desk)));
    }

    private static <T> Edit<T> edit(Desk desk, String argument, Function<String, Optional<T>> parser) {
        var value = CreateUser.read(desk, argument, parser);
        return value.isPresent() || desk.flag("no-" + argument) ? new Edit.To<>(value) : new Edit.Kept<>();
    }

    private static Optional<Boolean> verified(Desk desk) {
        return desk.flag("verified") || desk.flag("unverified") ? Optional.of(desk.flag("verified")) : Optional.empty();
    }
}
