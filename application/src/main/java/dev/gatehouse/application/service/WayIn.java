package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.user.User;
import java.util.List;

/**
 * By which credentials a user can get in at all.
 *
 * @param password whether there is one
 * @param passkeys whether there is one at least, which stands for a password where a page asks for it
 */
record WayIn(boolean password, boolean passkeys) {
    private static final String CHECK = "way";
    private static final Step PASSKEY = Step.passed(FactorRule.CHECK, "a passkey, taken to be right");

    static WayIn of(Stores stores, User user) {
        return new WayIn(
                stores.users().passwordOf(user.id()).isPresent(),
                stores.factors().held(user.id()).passkeys());
    }

    /** Whether the user comes by a passkey alone there, for there is no password. */
    boolean isPasskeyAt(Entrance entrance) {
        return !password && passkeys && isPage(entrance);
    }

    private static boolean isPage(Entrance entrance) {
        return switch (entrance.secondFactor()) {
            case FactorPolicy.Ask() -> true;
            case FactorPolicy.Refuse() -> false;
            case FactorPolicy.Append() -> false;
            case FactorPolicy.Exempt exempt -> false;
        };
    }

    /** What is said of it; nothing of whoever has a password alone, as most have. */
    List<Step> told() {
        if (!passkeys) {
            return List.of();
        }
        var ways = password
                ? "a password everywhere, or a passkey in its place at the login page and the console"
                : "a passkey alone, at the login page and the console: there is no password";
        return List.of(Step.passed(CHECK, ways));
    }

    /** What is said where the passkey is shown in the place of a password. */
    static List<Step> shown() {
        return List.of(FactorLogin.NO_PASSWORD, PASSKEY);
    }

    /** Why there is nothing to be shown. */
    Step missing() {
        return Step.failed(
                "secret", passkeys ? "there is no password, and no place for a passkey here" : "there is none");
    }
}
