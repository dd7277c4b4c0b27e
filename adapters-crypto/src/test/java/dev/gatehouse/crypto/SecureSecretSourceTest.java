package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.SecretSource.Ticket;
import dev.gatehouse.domain.user.LeakedPasswords;
import dev.gatehouse.domain.user.PasswordRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecureSecretSourceTest {
    private final SecretSource source = at(Fixtures.NOW);

    @Test
    void nothingIsEverDrawnTwice() {
        List<Supplier<String>> kinds = List.of(
                () -> source.userId().value(),
                () -> source.sessionId().value(),
                source::nonce,
                () -> source.decisionId().value(),
                source::tokenId,
                () -> source.apiKey().value(),
                () -> source.apiSecret().reveal(),
                () -> source.opaqueToken().reveal(),
                () -> source.password().reveal(),
                source::userCode);

        for (var kind : kinds) {
            Set<String> drawn = new HashSet<>();
            for (int i = 0; i < 1000; i++) {
                assertThat(drawn.add(kind.get())).isTrue();
            }
        }
    }

    @Test
    void aUserIdIsARandomUuid() {
        assertThat(UUID.fromString(source.userId().value()).version()).isEqualTo(4);
    }

    @Test
    void idsAndNoncesHave128Bits() {
        // 22 characters of base 62 are needed for 16 bytes, and no more.
        assertThat(source.sessionId().value()).matches("[0-9A-Za-z]{22}");
        assertThat(source.nonce()).matches("[0-9A-Za-z]{22}");
        assertThat(source.tokenId()).matches("[0-9A-Za-z]{22}");
    }

    @Test
    void credentialsHaveTheirForm() {
        assertThat(TokenFormat.API_KEY.matches(source.apiKey().value())).isTrue();
        assertThat(TokenFormat.API_SECRET.matches(source.apiSecret().reveal())).isTrue();
        assertThat(TokenFormat.ACCESS_TOKEN.matches(source.opaqueToken().reveal()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Ticket.class)
    void aTicketHasTheFormOfItsKindAndOfNoOther(Ticket kind) {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            var ticket = source.ticket(kind).reveal();
            assertThat(drawn.add(ticket)).isTrue();
            assertThat(Arrays.stream(TokenFormat.values()).filter(format -> format.matches(ticket)))
                    .containsExactly(TokenFormat.valueOf(kind.name()));
        }
    }

    @Test
    void aUserCodeIsOfEightConsonantsAndUsesAllOfThem() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            var code = source.userCode();
            assertThat(code).matches("[BCDFGHJKLMNPQRSTVWXZ]{8}");
            code.chars().forEach(seen::add);
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void decisionIdsAreInTheOrderOfTime() {
        var earlier = at(Fixtures.NOW).decisionId().value();
        var later = at(Fixtures.NOW.plusMillis(1)).decisionId().value();
        var muchLater = at(Instant.parse("2100-01-01T00:00:00Z")).decisionId().value();

        assertThat(List.of(earlier, later, muchLater)).isSorted();
        assertThat(UUID.fromString(earlier).version()).isEqualTo(7);
        assertThat(UUID.fromString(earlier).variant()).isEqualTo(2);
        assertThat(UUID.fromString(earlier).getMostSignificantBits() >>> 16).isEqualTo(Fixtures.NOW.toEpochMilli());
    }

    // B9
    @Test
    void aPasswordIsFourGroupsOfUnmistakableCharactersThatSatisfyTheRules() {
        var password = source.password();

        assertThat(password.reveal()).matches("([a-hjkmnp-z2-9]{6}-){3}[a-hjkmnp-z2-9]{6}");
        var rules = new PasswordRules(15, 15, Set.of(), LeakedPasswords.NONE, Set.of());
        assertThat(rules.judge(Fixtures.password(password.reveal()), List.of("admin")))
                .isEqualTo(PasswordRules.Verdict.GOOD);
    }

    private static SecretSource at(Instant now) {
        return new SecureSecretSource(InstantSource.fixed(now));
    }
}
