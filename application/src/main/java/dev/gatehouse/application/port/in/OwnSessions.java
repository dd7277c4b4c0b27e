package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import java.util.Optional;

/** Shows users where they are logged in, and logs them out there. */
public interface OwnSessions {
    /** A page of the live sessions of the user, newest first, for whoever asks from where the user may be. */
    Listing list(Whose whose, Source from, Optional<Page.Cursor> after, int size);

    /** Ends one live session of the user, with what was granted in it, wherever that is asked for: it only takes away. */
    Ended end(Whose whose, SessionId session, Source from);

    /** Ends every live session of the user but the one in which the user is here, wherever that is asked for. */
    Ended endOthers(Whose whose, Source from);

    /**
     * A session.
     *
     * @param client what the client is called to which it was granted, if it was
     * @param isThisOne whether it is the one in which the user is here
     */
    record Seen(Session session, Optional<String> client, boolean isThisOne) {}

    /** What there is to see. */
    sealed interface Listing {
        /** Here they are. */
        record Listed(Page<Seen> page) implements Listing {}

        /** Nobody is known by that. */
        record UnknownBearer() implements Listing {}

        /** Whoever asks is not served, from there or for now. */
        record Refused(Refusal why) implements Listing {}
    }

    /** What came of it. */
    enum Ended {
        /** It is ended. */
        DONE,
        /** The user has no such live session. */
        NONE,
        /** Nobody is known by that. */
        UNKNOWN_BEARER
    }
}
