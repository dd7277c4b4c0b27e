package dev.gatehouse.domain.factor;

import java.util.Arrays;

/** By what somebody showed who they are, in the words of RFC 8176, and what level of assurance that comes to. */
public enum LoginMeans {
    /** A password and no more. */
    PASSWORD("pwd", "urn:gatehouse:acr:password"),
    /** A password and a code. */
    PASSWORD_AND_CODE("pwd otp mfa", LoginMeans.BOTH),
    /** A password and a passkey. */
    PASSWORD_AND_PASSKEY("pwd pop user mfa", LoginMeans.BOTH),
    /** A passkey alone: the authenticator has verified its user, so that it is two factors in one. */
    PASSKEY("pop user mfa", LoginMeans.BOTH);

    private static final String BOTH = "urn:gatehouse:acr:mfa";

    private final String amr;
    private final String acr;

    LoginMeans(String amr, String acr) {
        this.amr = amr;
        this.acr = acr;
    }

    /** What a session notes, parted by blanks. */
    public String amr() {
        return amr;
    }

    /** How the level is called to OAuth clients. */
    public String acr() {
        return acr;
    }

    /** Whether a second factor was shown. */
    public boolean isWithFactor() {
        return this != PASSWORD;
    }

    /** The means that a session noted; whatever else it was is no more than a password. */
    public static LoginMeans of(String amr) {
        return Arrays.stream(values())
                .filter(means -> means.amr.equals(amr))
                .findFirst()
                .orElse(PASSWORD);
    }
}
