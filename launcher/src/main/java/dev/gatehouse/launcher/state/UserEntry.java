package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.ForeignHash;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a user. */
final class UserEntry {
    private static final String VERIFIED = "verified";
    private static final String EMAIL_VERIFIED = "emailVerified";
    private static final List<String> MEMBERS = List.of(
            "id",
            "name",
            "email",
            VERIFIED,
            "admin",
            "roles",
            "status",
            "mustReset",
            "password",
            "passwordHash",
            "passwordFormat",
            "ipPolicy",
            "createdAt",
            "state");

    private UserEntry() {}

    static DesiredUser read(Entry entry) {
        return read(entry, entry.members(MEMBERS.toArray(String[]::new)));
    }

    /** The same of a line, where {@code verified} may be called as the administration over HTTP calls it. */
    static DesiredUser readLine(Entry entry) {
        var members = entry.members(
                Stream.concat(MEMBERS.stream(), Stream.of(EMAIL_VERIFIED)).toArray(String[]::new));
        if (members.find(VERIFIED).isPresent() && members.find(EMAIL_VERIFIED).isPresent()) {
            throw entry.bad("has both verified and emailVerified");
        }
        return read(entry, members);
    }

    private static DesiredUser read(Entry entry, Members members) {
        var user = new DesiredUser(
                members.read("id", UserEntry::id),
                members.read("name", name -> name.parsed(LoginName::parse, "can be nobody's login name")),
                members.read("email", email -> email.parsed(EmailAddress::parse, "is no e-mail address")),
                members.read(VERIFIED, Entry::yesOrNo).or(() -> members.read(EMAIL_VERIFIED, Entry::yesOrNo)),
                members.read("admin", Entry::yesOrNo),
                members.read("roles", roles -> roles.words(Role::of, "is none of admin, support, auditor")),
                members.read(
                        "status",
                        status -> status.choice("active", UserStatus.ACTIVE, "disabled", UserStatus.DISABLED)),
                members.read("mustReset", Entry::yesOrNo),
                members.read("password", UserEntry::password),
                passwordHash(members),
                members.read("ipPolicy", IpPolicyEntry::read),
                members.read("createdAt", Entry::time),
                members.isAbsent());
        refuseContradictions(entry, user);
        return user;
    }

    private static void refuseContradictions(Entry entry, DesiredUser user) {
        if (user.id().isEmpty() && user.name().isEmpty() && user.email().isEmpty()) {
            throw entry.bad("has neither id nor name nor email");
        }
        if (user.password().isPresent() && user.passwordHash().isPresent()) {
            throw entry.bad("has both password and passwordHash");
        }
        if (user.admin().isPresent() && user.roles().isPresent()) {
            throw entry.bad("has both admin and roles");
        }
    }

    private static UserId id(Entry id) {
        return id.parsed(
                text -> UserId.isValid(text) ? Optional.of(new UserId(text)) : Optional.empty(), "is no user id");
    }

    private static Optional<ForeignHash> passwordHash(Members members) {
        var format = members.read("passwordFormat", Entry::line);
        return members.read(
                "passwordHash",
                hash -> hash.parsed(
                        text -> ForeignHash.parse(text, format),
                        "can be no password hash: empty, too long, or with control characters"));
    }

    private static Password password(Entry password) {
        return password.parsed(
                text -> Password.parse(Secret.of(text)),
                "can be no password: empty, too long, or with control characters");
    }
}
