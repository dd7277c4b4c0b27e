package dev.gatehouse.domain.session;

/**
 * Names one of the ways to talk to us; a session belongs to the dialect in which it began. The doors that are no dialects have names
 * of the same kind, under which they are frozen and stand in the audit.
 */
public record DialectName(String value) {
    /** The dialect whose long-lived tokens administrators issue. */
    public static final DialectName EXCHANGE = new DialectName("exchange");

    /** Where people look after their own accounts. */
    public static final DialectName ACCOUNT = new DialectName("account");

    /** The administration over HTTP. */
    public static final DialectName ADMIN = new DialectName("admin");

    /** Where administrators log in in a browser. */
    public static final DialectName CONSOLE = new DialectName("console");

    /** Where API clients ask about tokens. */
    public static final DialectName INTROSPECT = new DialectName("introspect");

    /** Where OAuth clients get tokens. */
    public static final DialectName OAUTH = new DialectName("oauth");

    /** Where other services learn which tokens were revoked. */
    public static final DialectName REVOCATIONS = new DialectName("revocations");

    /** Where API clients revoke tokens. */
    public static final DialectName REVOKE = new DialectName("revoke");

    /** Where people log in in a browser. */
    public static final DialectName SSO = new DialectName("sso");
}
