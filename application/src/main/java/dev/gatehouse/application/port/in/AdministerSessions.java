package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import java.util.Optional;

/** Lists and ends the sessions of everybody, in every dialect alike; what was ended is dead on every node that asks the store. */
public interface AdministerSessions {
    /** A page of live sessions, newest first. */
    Page<Seen> list(SessionFilter filter, Optional<Page.Cursor> after, int size);

    /** Ends one live session. */
    Ended end(Administrator by, SessionId id);

    /** Ends all live sessions of the filter that began before this moment, in portions; what is done stays done if one fails. */
    Sweep endAll(Administrator by, SessionFilter filter);

    /**
     * A session.
     *
     * @param grantedTo what the client is called to which its user granted it, if it is one of OAuth
     */
    record Seen(Session session, Optional<String> grantedTo) {}

    /** What came of ending one. */
    enum Ended {
        /** It is ended. */
        DONE,
        /** There is no such live session. */
        NONE,
        /** Its subject holds more than whoever asks: nobody touches that. */
        BEYOND
    }

    /**
     * What came of ending many.
     *
     * @param spared of subjects who hold more than whoever asks
     */
    record Sweep(int ended, int spared) {}
}
