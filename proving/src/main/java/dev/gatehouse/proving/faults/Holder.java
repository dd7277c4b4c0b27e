package dev.gatehouse.proving.faults;

/** A session as its client knows it: by what was acknowledged, and by what was asked and never answered. */
final class Holder {
    private enum Revocation {
        NOT_ASKED,
        UNANSWERED,
        ACKNOWLEDGED
    }

    private String refreshToken;
    private String accessToken;
    private Revocation revocation = Revocation.NOT_ASKED;

    /** A session that a login has begun. */
    Holder(Reply login) {
        refreshToken = login.member("refresh_token");
        accessToken = login.member("access_token");
    }

    String refreshToken() {
        return refreshToken;
    }

    String accessToken() {
        return accessToken;
    }

    boolean isInUse() {
        return revocation == Revocation.NOT_ASKED;
    }

    /** Refreshes; without a good answer the client keeps the token that it has, to ask again. */
    Reply refresh(Caller server) {
        var answer = show(server, refreshToken);
        if (answer.isGood()) {
            refreshToken = answer.member("refresh_token");
            accessToken = answer.member("access_token");
        }
        return answer;
    }

    /** Shows a refresh token and keeps nothing. */
    static Reply show(Caller server, String token) {
        return server.postJson("/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
    }

    Reply revoke(Caller server) {
        revocation = Revocation.UNANSWERED;
        var answer = server.postForm("/oauth2/revoke", "token", refreshToken);
        if (answer.isGood()) {
            revocation = Revocation.ACKNOWLEDGED;
        }
        return answer;
    }

    /** What was acknowledged holds, and what was not answered can be asked again; otherwise it is a fault. */
    void holdsAt(Caller server, Watch watch) {
        int status = refresh(server).status();
        switch (revocation) {
            case NOT_ASKED -> watch.expect(status == 200, "session or unanswered refresh lost (" + status + ")");
            case ACKNOWLEDGED -> watch.expect(status == 401, "acknowledged revocation undone (" + status + ")");
            case UNANSWERED -> watch.expect(status == 200 || status == 401, "unanswered revocation: " + status);
        }
    }
}
