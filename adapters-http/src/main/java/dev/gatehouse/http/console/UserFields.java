package dev.gatehouse.http.console;

import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is filled in of how a user is called and reached. */
record UserFields(String name, String email, boolean isVerified) {
    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String VERIFIED = "verified";

    /** A user as somebody could have filled it in. */
    static UserFields of(User user) {
        return new UserFields(
                user.name().map(LoginName::display).orElse(""),
                user.email().map(EmailAddress::display).orElse(""),
                user.emailVerified());
    }

    /** What was sent. */
    static UserFields sent(Visit visit) {
        return new UserFields(visit.text(NAME).strip(), visit.text(EMAIL).strip(), visit.isTicked(VERIFIED));
    }

    List<Field> fields(Visit visit) {
        return List.of(
                new Field.Line(NAME, visit.say(UserText.NAME), name, visit.say(UserText.NAME_HINT), "text", false),
                Field.Line.of(EMAIL, visit.say(UserText.EMAIL), email),
                new Field.Tick(VERIFIED, visit.say(UserText.VERIFIED), isVerified));
    }

    /** The name, if one was typed that can be somebody's. */
    Optional<LoginName> loginName() {
        return LoginName.parse(name);
    }

    /** The address, if one was typed. */
    Optional<EmailAddress> address() {
        return EmailAddress.parse(email);
    }

    /** What makes no sense of it. */
    List<Block> alarms(Visit visit) {
        return Stream.of(alarm(visit, UserText.NAME, name, loginName()), alarm(visit, UserText.EMAIL, email, address()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Block> alarm(Visit visit, Phrase label, String text, Optional<?> meaning) {
        return text.isEmpty() || meaning.isPresent()
                ? Optional.empty()
                : Optional.of(new Block.Alarm(visit.say(FrameText.UNFIT, visit.say(label) + ": " + text)));
    }
}
