package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerUsers.Seen;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserObjection;

/** How users are shown to administrators, and told of in the audit. */
final class UserSight {
    private UserSight() {}

    static Seen seen(Listed listed) {
        return new Seen(listed, version(listed.user()));
    }

    static String version(User user) {
        return Fingerprint.of(
                user.id(),
                user.name(),
                user.email(),
                user.emailVerified(),
                user.roles(),
                user.status(),
                user.mustReset(),
                user.credentialVersion(),
                user.ipPolicy(),
                user.createdAt());
    }

    static String named(User user) {
        return "user " + user.id().value();
    }

    /** Why a user was not written: somebody else is called or reached so. */
    static UserObjection taken(Stores stores, User user) {
        boolean isName = user.name()
                .map(LoginIdentifier.ByName::new)
                .flatMap(stores.users()::find)
                .filter(holder -> !holder.id().equals(user.id()))
                .isPresent();
        return isName ? UserObjection.NAME_TAKEN : UserObjection.EMAIL_TAKEN;
    }
}
