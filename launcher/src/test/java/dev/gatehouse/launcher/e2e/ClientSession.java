package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.util.Map;

/** A session as its client knows it: by what was acknowledged, and by what was asked and never answered. */
final class ClientSession {
    private enum Revocation {
        NOT_ASKED,
        UNANSWERED,
        ACKNOWLEDGED
    }

    private String refreshToken;
    private Revocation revocation = Revocation.NOT_ASKED;

    /** A session that a login has begun. */
    ClientSession(Answer login) {
        refreshToken = login.at("/data/refresh_token");
    }

    boolean isInUse() {
        return revocation == Revocation.NOT_ASKED;
    }

    /** Refreshes; without an answer the client keeps the token that it has, to ask again. */
    Answer refresh(Caller server) {
        var answer = server.post("/auth/refresh", Map.of("refresh_token", refreshToken));
        if (answer.status() == 200) {
            refreshToken = answer.at("/data/refresh_token");
        }
        return answer;
    }

    Answer revoke(Caller server) {
        revocation = Revocation.UNANSWERED;
        var answer = server.form("/oauth2/revoke", Map.of("token", refreshToken));
        if (answer.status() == 200) {
            revocation = Revocation.ACKNOWLEDGED;
        }
        return answer;
    }

    /** What was acknowledged holds, and what was not answered can be asked again. */
    void holdsAt(Caller server) {
        switch (revocation) {
            case NOT_ASKED -> assertThat(refresh(server).status()).isEqualTo(200);
            case ACKNOWLEDGED -> assertThat(refresh(server).status()).isEqualTo(401);
            case UNANSWERED -> assertThat(refresh(server).status()).isIn(200, 401);
        }
    }
}
