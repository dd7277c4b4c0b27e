package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ManageUsers.Setting;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.Optional;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users set-password config.yml ann}: reads the password from the keyboard or standard input. */
record SetPassword() implements MachineAction {
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
    public void work(HouseDesk desk) {
        var who = desk.argument("user");
        var password = typed(desk);
        var rules = Optional.of(desk.house().passwordRules());
        switch (desk.useCases()
                .manageUsers()
                .setPassword(LoginIdentifier.parse(who), password, desk.flag("mustReset"), HouseCommand.ACTOR)) {
            case Setting.Done() -> desk.say("The password is set, and every session of " + who + " is ended.");
            case Setting.NoSuchUser() -> throw new Refused("there is no user " + who);
            case Setting.Unfit(var why) -> throw new Refused(told(why, rules));
        }
    }

    /** A password from the keyboard or standard input. */
    static Password typed(Desk desk) {
        return Password.parse(desk.terminal().secret("password"))
                .orElseThrow(() -> new Refused("that can be no password: empty, too long, or with control characters"));
    }

    /** What the rules say against a password. */
    static String told(PasswordRules.Verdict why, Optional<PasswordRules> rules) {
        return switch (why) {
            case GOOD -> "that password is good";
            case TOO_SHORT ->
                rules.map(all -> "a password has at least " + all.minimumCodePoints() + " characters")
                        .orElse("that password is too short");
            case COMMON -> "everybody tries that password first";
            case GUESSABLE -> "that password is little but a name that an attacker would try first";
        };
    }
}
