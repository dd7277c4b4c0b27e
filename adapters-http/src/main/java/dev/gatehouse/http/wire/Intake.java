package dev.gatehouse.http.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What came of taking in a request's body; {@link BodyIntake} leaves it with the request. */
public sealed interface Intake {
    /** The attribute that holds it. */
    String ATTRIBUTE = "dev.gatehouse.intake";

    /** The whole body is in memory. */
    final class Whole implements Intake {
        private final byte[] body;

        Whole(byte[] body) {
            this.body = body;
        }

        /** The request as it goes on, with its body. */
        public HttpServletRequest in(HttpServletRequest request) {
            return new ReadRequest(request, body);
        }
    }

    /** The body is larger than the limit. */
    record TooLarge() implements Intake {}

    /** The body is encoded on its way in a manner that nobody here can undo. */
    record Encoded() implements Intake {}

    /** The body broke off, or was framed wrongly. */
    record Cut() implements Intake {}

    /** What came of the request's body; where none was taken in there is none. */
    static Intake of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE))
                .map(Intake.class::cast)
                .orElseGet(() -> new Whole(new byte[0]));
    }
}
