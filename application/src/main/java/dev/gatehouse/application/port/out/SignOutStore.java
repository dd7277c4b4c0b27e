package dev.gatehouse.application.port.out;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.token.Revocation;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;

/** Remembers when subjects were signed out, and tells of everything that was ended before its time. */
public interface SignOutStore {
    /** Notes that the credential version of a subject rose to this one; the last note of a subject stands. */
    void note(Subject subject, long version, Instant at);

    /** Notes that the epoch rose to this one. */
    void noteEverybody(long epoch, Instant at);

    /**
     * What was ended after that place (an instant as a text, and an id), oldest first: sessions, and those too that an older
     * credential version has made worthless or that were granted in one that ended, tokens without a session, subjects, everybody.
     */
    Page<Revocation> revoked(Cursor after, int size);

    /** Removes up to that many notes that are older than the given time; how many. */
    int purge(Instant before, int limit);
}
