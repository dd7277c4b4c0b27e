package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.User;
import java.util.function.Function;

/** Passwords that administrators give to others: judged, and hashed before the unit that writes begins. */
final class GivenPasswords {
    private final PasswordRules rules;
    private final AccountPasswords passwords;

    GivenPasswords(PasswordRules rules, AccountPasswords passwords) {
        this.rules = rules;
        this.passwords = passwords;
    }

    /** What is done with the hash of a password that somebody chose, unless the rules are against it. */
    Outcome chosen(Administrator by, User user, Password password, Function<PasswordHash, Outcome> use) {
        var verdict = rules.judge(password, NewPasswords.context(user));
        return verdict == PasswordRules.Verdict.GOOD ? hashed(by, user, password, use) : new Outcome.Unfit(verdict);
    }

    /** What is done with the hash of a password that needs no judging. */
    Outcome hashed(Administrator by, User user, Password password, Function<PasswordHash, Outcome> use) {
        return switch (passwords.hash(user.id(), password, by.from())) {
            case HashGate.Answer.Done<PasswordHash>(var hash) -> use.apply(hash);
            case HashGate.Answer.Turned<PasswordHash>(var why) -> new Outcome.Busy(why);
        };
    }
}
