package dev.gatehouse.domain.factor;

/** Whether people need more than a password for something. */
public enum FactorNeed {
    /** A password is enough. */
    OPTIONAL(LoginMeans.PASSWORD),
    /** Only who showed a code may. */
    REQUIRED(LoginMeans.PASSWORD_AND_CODE);

    private final LoginMeans least;

    FactorNeed(LoginMeans least) {
        this.least = least;
    }

    /** Whether a login by those means is enough. */
    public boolean isMetBy(LoginMeans means) {
        return means.compareTo(least) >= 0;
    }
}
