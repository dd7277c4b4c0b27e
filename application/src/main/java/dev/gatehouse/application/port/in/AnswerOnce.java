package dev.gatehouse.application.port.in;

/** Lets a request that names itself be repeated safely: it is done once, and answered alike for a day. */
public interface AnswerOnce {
    /** What to do with a request. */
    sealed interface Verdict {
        /** It is new: do it, then {@link #answered} or {@link #failed}. */
        record First() implements Verdict {}

        /** It was done; this is what was answered. */
        record Again(String answer) implements Verdict {}

        /** Another request had that name. */
        record Other() implements Verdict {}

        /** The first one is still being worked out, or was cut off within the last five minutes. */
        record UnderWay() implements Verdict {}
    }

    /** Takes the name for that request. */
    Verdict begin(String caller, String name, String request);

    /** Keeps the answer, sealed. */
    void answered(String caller, String name, String answer);

    /** Gives the name back, so that the request may be tried again. */
    void failed(String caller, String name);
}
