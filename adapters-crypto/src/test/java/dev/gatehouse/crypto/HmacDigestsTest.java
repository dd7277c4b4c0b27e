package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Digests.Purpose;
import dev.gatehouse.application.port.out.MasterKeySeal;
import dev.gatehouse.application.port.out.SecretSource.Ticket;
import dev.gatehouse.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HmacDigestsTest {
    private static final Secret SHOWN = Secret.of(TokenFormat.API_SECRET.write(new byte[32]));

    private final Digests digests = digests(Fixtures.MASTER_KEY);

    /** RFC 4231 section 4.2. */
    @Test
    void theCodeIsThatOfThePublishedVector() {
        var key = HexFormat.of().parseHex("0b".repeat(20));

        assertThat(new HmacSha256(key)
                        .of("Hi ".getBytes(StandardCharsets.UTF_8), "There".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HexFormat.of().parseHex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void aSecretMatchesItsOwnDigestAndNoOther(Purpose purpose) {
        var stored = digests.digest(purpose, SHOWN);

        assertThat(stored).isEqualTo(digests.digest(purpose, SHOWN));
        assertThat(digests.matches(stored, purpose, SHOWN)).isTrue();
        // A9
        assertThat(Mutations.of(SHOWN.reveal())).noneMatch(text -> digests.matches(stored, purpose, Secret.of(text)));
    }

    // L2
    @Test
    void aDigestOfOnePurposeIsNeverOneOfAnother() {
        var all = Arrays.stream(Purpose.values())
                .map(purpose -> digests.digest(purpose, SHOWN))
                .collect(Collectors.toSet());

        assertThat(all).hasSize(Purpose.values().length);
    }

    // A8
    @Test
    void aStoredDigestShownAsTheSecretDoesNotMatch() {
        var stored = digests.digest(Purpose.API_SECRET, SHOWN);

        assertThat(digests.matches(stored, Purpose.API_SECRET, Secret.of(stored.hex())))
                .isFalse();
        assertThat(digests.hasOurShape(Purpose.API_SECRET, Secret.of(stored.hex())))
                .isFalse();
    }

    // L1: whoever can write the table cannot plant a secret of their own.
    @Test
    void withoutTheMasterKeyNoDigestIsMade() {
        var planted = digests(Fixtures.OTHER_MASTER_KEY).digest(Purpose.API_SECRET, SHOWN);

        assertThat(digests.matches(planted, Purpose.API_SECRET, SHOWN)).isFalse();
    }

    @Test
    void aNewMasterKeyLeavesEverySecretFoundAsBefore() {
        var founded = new MasterKeySeal(Optional.of(digests.masterKeyProof()), List.of());
        var rotated = new HmacDigests(
                MasterKeys.of(Fixtures.masterKey(3), List.of(Fixtures.MASTER_KEY, Fixtures.OTHER_MASTER_KEY), founded));

        assertThat(rotated.masterKeyProof()).isEqualTo(digests.masterKeyProof());
        for (var purpose : Purpose.values()) {
            assertThat(rotated.digest(purpose, SHOWN)).isEqualTo(digests.digest(purpose, SHOWN));
        }
    }

    // L2
    @Test
    void theProofTellsAnotherMasterKey() {
        assertThat(digests.masterKeyProof())
                .isEqualTo(digests(Fixtures.MASTER_KEY).masterKeyProof())
                .isNotEqualTo(digests(Fixtures.OTHER_MASTER_KEY).masterKeyProof());
    }

    @Test
    void onlyWhatWasGeneratedForThePurposeHasOurShape() {
        var secret = Secret.of(TokenFormat.API_SECRET.write(new byte[32]));
        var token = Secret.of(TokenFormat.ACCESS_TOKEN.write(new byte[32]));

        assertThat(digests.hasOurShape(Purpose.API_SECRET, secret)).isTrue();
        assertThat(digests.hasOurShape(Purpose.API_SECRET, token)).isFalse();
        assertThat(digests.hasOurShape(Purpose.OPAQUE_TOKEN, token)).isTrue();
        assertThat(digests.hasOurShape(Purpose.OPAQUE_TOKEN, secret)).isFalse();
        assertThat(digests.hasOurShape(Purpose.ADOPTED_TOKEN, token)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Ticket.class)
    void aTicketHasTheShapeOfItsPurposeAlone(Ticket kind) {
        var ticket = Secret.of(TokenFormat.valueOf(kind.name()).write(new byte[32]));

        assertThat(Arrays.stream(Purpose.values()).filter(purpose -> digests.hasOurShape(purpose, ticket)))
                .containsExactly(Purpose.valueOf(kind.name()));
    }

    private static Digests digests(MasterKey current) {
        return new HmacDigests(MasterKeys.given(current, List.of()));
    }
}
