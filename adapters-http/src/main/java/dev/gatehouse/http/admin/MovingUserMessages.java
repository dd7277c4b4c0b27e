package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.in.MoveUsers.Outcome;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.ForeignHash;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.problem.Problem.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users on their way in and out: what is exported of one is what an import takes. */
final class MovingUserMessages {
    private static final String PASSWORD_HASH = "passwordHash";
    private static final String PASSWORD_FORMAT = "passwordFormat";

    private MovingUserMessages() {}

    /**
     * A user who leaves, without the password.
     *
     * @param ipPolicy left out for who may not see policies
     */
    record Leaving(
            String id,
            Optional<String> name,
            Optional<String> email,
            boolean emailVerified,
            List<String> roles,
            String status,
            boolean mustReset,
            Optional<PolicyMessages.Policy> ipPolicy,
            Instant createdAt) {}

    /**
     * What came of the lines of an import.
     *
     * @param made how many were made, or would be
     * @param known how many were there already, and are as they were
     * @param problems those lines that were refused
     * @param missing what those who were made have to be given anew, where that can be
     */
    record Report(
            boolean dryRun,
            int lines,
            int made,
            int known,
            int refused,
            List<LineProblem> problems,
            Optional<List<LineMissing>> missing) {}

    /**
     * A line whose client was made without all of its secrets.
     *
     * @param names the keys, and the labels of exchange tokens, whose secrets the line does not tell
     */
    record LineMissing(int line, List<String> names) {}

    /**
     * A line that was refused.
     *
     * @param reason why the house cannot take it, in words for people
     * @param errors what is wrong with the line
     */
    record LineProblem(int line, Optional<String> reason, Optional<List<Part>> errors) {}

    static Leaving leaving(User user, boolean withPolicy) {
        return new Leaving(
                user.id().value(),
                user.name().map(LoginName::display),
                user.email().map(EmailAddress::display),
                user.emailVerified(),
                user.roles().stream().map(Role::word).sorted().toList(),
                user.status().word(),
                user.mustReset(),
                withPolicy ? Optional.of(PolicyMessages.shown(user.ipPolicy())) : Optional.empty(),
                user.createdAt());
    }

    /** A user who arrives, with the hash that the old system kept. */
    static DesiredUser arriving(AdminBody body) {
        var name = body.meaning("name", LoginName::parse);
        var email = body.meaning("email", EmailAddress::parse);
        if (body.value("name").isEmpty() && body.value("email").isEmpty()) {
            body.flaw("name", "missing");
        }
        return new DesiredUser(
                body.meaning("id", text -> UserId.isValid(text) ? Optional.of(new UserId(text)) : Optional.empty()),
                name,
                email,
                body.flag("emailVerified"),
                Optional.empty(),
                body.list("roles", Role::of).map(Set::copyOf),
                body.meaning("status", UserStatus::of),
                body.flag("mustReset"),
                Optional.empty(),
                passwordHash(body),
                body.object("ipPolicy", PolicyMessages::draft),
                body.time("createdAt"),
                false);
    }

    private static Optional<ForeignHash> passwordHash(AdminBody body) {
        var format = body.text(PASSWORD_FORMAT);
        return body.meaning(PASSWORD_HASH, text -> ForeignHash.parse(text, format));
    }

    static Optional<LineProblem> problem(int line, Outcome outcome) {
        return outcome instanceof Outcome.Refused(String why) ? Optional.of(problem(line, why)) : Optional.empty();
    }

    static LineProblem problem(int line, String why) {
        return new LineProblem(line, Optional.of(why), Optional.empty());
    }

    static LineProblem problem(int line, List<Part> errors) {
        return new LineProblem(line, Optional.empty(), Optional.of(errors));
    }
}
