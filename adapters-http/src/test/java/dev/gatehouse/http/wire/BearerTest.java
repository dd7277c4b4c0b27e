package dev.gatehouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.http.Bearers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BearerTest {

    // K1
    @Test
    void aBearerPrintsItsSubjectAlone() {
        var claims = Bearers.claims(Bearers.ALICE, Scopes.NONE, Set.of());
        var bearer = new Bearer(Secret.of("canary"), claims, Bearers.ALICE);

        assertThat(bearer).hasToString("Bearer[u-1]");
        assertThat(bearer.getName()).isEqualTo("u-1");
    }

    @Test
    void theLongestTokenIsReadAndOneMoreCharacterIsNot() {
        assertThat(BearerHeader.of(List.of("Bearer " + "a".repeat(BearerHeader.LONGEST))))
                .isInstanceOf(BearerHeader.Shown.class);
        assertThat(BearerHeader.of(List.of("Bearer " + "a".repeat(BearerHeader.LONGEST + 1))))
                .isEqualTo(new BearerHeader.Refused(BearerRefusal.INVALID));
    }
}
