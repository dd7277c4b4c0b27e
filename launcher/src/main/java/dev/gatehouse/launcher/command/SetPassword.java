package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users set-password config.yml ann}: reads the password from the keyboard or standard input. */
record SetPassword() implements Action {
    @Override
    public String name() {
        return "set-password";
    }

    @Override
    public String help() {
        return "sets a password, read from the keyboard or standard input, and ends every session of the user";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("user").help("login name or e-mail");
        parser.addArgument("--must-reset")
                .action(Arguments.storeTrue())
                .dest("mustReset")
                .help("the user must change it at the next login");
    }

    @Override
    public void work(Desk desk) {
        var who = desk.argument("user");
        var password = Password.parse(desk.terminal().secret("password"))
                .orElseThrow(() -> new Refused("that can be no password: empty, too long, or with control characters"));
        judge(desk.configuration().settings().passwords(), password, who);
        if (!desk.useCases()
                .manageUsers()
                .setPassword(LoginIdentifier.parse(who), password, desk.flag("mustReset"), HouseCommand.ACTOR)) {
            throw new Refused("there is no user " + who);
        }
        desk.say("The password is set, and every session of " + who + " is ended.");
    }

    private static void judge(PasswordRules rules, Password password, String who) {
        switch (rules.judge(password, List.of(who, "gatehouse"))) {
            case GOOD -> {
                // May be used.
            }
            case TOO_SHORT -> throw new Refused("a password has at least " + rules.minimumCodePoints() + " characters");
            case COMMON -> throw new Refused("everybody tries that password first");
            case GUESSABLE -> throw new Refused("that password is little but a name that an attacker would try first");
        }
    }
}
