package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.Session;
import java.util.List;

/** Gives users what is kept of them. */
public interface DownloadData {
    /** All of it but secrets, for whoever asks from where the user may be. */
    Outcome download(Whose whose, Source from);

    /** What is kept of a user. */
    record OwnData(
            Listed user,
            List<Session> sessions,
            List<GivenConsent> consents,
            FactorStanding factors,
            List<RememberedBrowser> browsers) {}

    /** What came of it. */
    sealed interface Outcome {
        /** Here it is. */
        record Given(OwnData data) implements Outcome {}

        /** Nobody is known by that. */
        record UnknownBearer() implements Outcome {}

        /** The user is to log in anew for this. */
        record LoginTooOld() implements Outcome {}

        /** Whoever asks is not served, from there or for now. */
        record Refused(Refusal why) implements Outcome {}
    }
}
