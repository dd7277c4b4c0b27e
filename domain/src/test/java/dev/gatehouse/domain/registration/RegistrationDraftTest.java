package dev.gatehouse.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.token.Scopes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of a whole registration, of which every member may be fit by itself. */
class RegistrationDraftTest {
    private static final RedirectUri CALLBACK = new RedirectUri("https://app.example/cb");
    private static final ClientNumber SEVEN = new ClientNumber(7);

    @Test
    void aBlankOneAsksForNothing() {
        assertThat(RegistrationDraft.BLANK.objections()).containsExactly(RegistrationObjection.NO_GRANT);
    }

    @Test
    void aCodeHasToBeSentSomewhere() {
        var without = edited(e -> e.grants(Grant.AUTHORIZATION_CODE));

        assertThat(without.objections()).containsExactly(RegistrationObjection.REDIRECT_URI_MISSING);
        assertThat(edited(e -> e.grants(Grant.AUTHORIZATION_CODE).redirectUris(List.of(CALLBACK)))
                        .objections())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Grant.class,
            names = {"DEVICE_CODE", "TOKEN_EXCHANGE"})
    void whatAUserBeganMayGoOn(Grant grant) {
        assertThat(edited(e -> e.grants(grant, Grant.REFRESH_TOKEN)).objections())
                .isEmpty();
    }

    @Test
    void aClientsOwnTokensAreNotRefreshed() {
        assertThat(edited(e -> e.grants(Grant.CLIENT_CREDENTIALS, Grant.REFRESH_TOKEN))
                        .objections())
                .containsExactly(RegistrationObjection.NOTHING_TO_REFRESH);
    }

    @ParameterizedTest
    @EnumSource(
            value = Grant.class,
            names = {"CLIENT_CREDENTIALS", "TOKEN_EXCHANGE"})
    void whoeverKeepsNoSecretDoesNotActByItself(Grant grant) {
        assertThat(edited(e -> e.grants(grant).method(ClientMethod.NONE)).objections())
                .containsExactly(RegistrationObjection.GRANT_NEEDS_A_SECRET);
        assertThat(edited(e -> e.grants(grant)).objections()).isEmpty();
    }

    @Test
    void aPublicClientUsesPkce() {
        assertThat(edited(e -> e.grants(Grant.DEVICE_CODE)
                                .method(ClientMethod.NONE)
                                .trait(ClientTrait.UNCHALLENGED, true))
                        .objections())
                .containsExactly(RegistrationObjection.CHALLENGE_NEEDED);
    }

    @Test
    void aPublicClientsRefreshTokenRotates() {
        var keeping =
                edited(e -> e.grants(Grant.DEVICE_CODE, Grant.REFRESH_TOKEN).trait(ClientTrait.KEEPING, true));

        assertThat(keeping.objections()).isEmpty();
        assertThat(new Change().method(ClientMethod.NONE).edit().over(keeping).objections())
                .containsExactly(RegistrationObjection.ROTATION_NEEDED);
    }

    @Test
    void aSignatureNeedsAKey() {
        assertThat(edited(e -> e.grants(Grant.CLIENT_CREDENTIALS).method(ClientMethod.PRIVATE_KEY_JWT))
                        .objections())
                .containsExactly(RegistrationObjection.KEYS_MISSING);
    }

    @Test
    void nothingIsWithoutBound() {
        var uris = IntStream.rangeClosed(0, RegistrationDraft.MOST_URIS)
                .mapToObj(n -> new RedirectUri("https://app.example/" + n))
                .toList();
        var draft = edited(e -> e.grants(Grant.DEVICE_CODE)
                .redirectUris(uris)
                .afterLogout(uris)
                .scopes(IntStream.rangeClosed(0, RegistrationDraft.MOST_SCOPES)
                        .mapToObj(n -> "s" + n)
                        .toList())
                .resources(IntStream.rangeClosed(0, RegistrationDraft.MOST_RESOURCES)
                        .mapToObj(n -> new Resource("https://api.example/" + n))
                        .toList()));

        assertThat(draft.objections())
                .containsExactly(
                        RegistrationObjection.TOO_MANY_REDIRECT_URIS,
                        RegistrationObjection.TOO_MANY_AFTER_LOGOUT,
                        RegistrationObjection.TOO_MANY_SCOPES,
                        RegistrationObjection.TOO_MANY_RESOURCES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a b", "<b>", "ä", "a\"b", "a\\b"})
    void aClientIdCanBeSentInHttpBasic(String text) {
        assertThat(edited(e -> e.grants(Grant.DEVICE_CODE).clientId(text)).objections())
                .containsExactly(RegistrationObjection.CLIENT_ID_UNFIT);
        assertThat(RegistrationDraft.canBeClientId(new ApiKey("x".repeat(129)))).isFalse();
        assertThat(RegistrationDraft.canBeClientId(new ApiKey("web.app~1-_"))).isTrue();
    }

    @Test
    void whatDoesNotHoldIsNoRegistration() {
        assertThatThrownBy(() -> RegistrationDraft.BLANK.registration(SEVEN, new ApiKey("web")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyMemberIsWrittenDownAgain() {
        var draft = edited(e -> e.grants(Grant.AUTHORIZATION_CODE, Grant.REFRESH_TOKEN)
                .clientId("web")
                .redirectUris(List.of(CALLBACK, CALLBACK))
                .scopes(List.of("openid"))
                .trait(ClientTrait.TRUSTED, true));

        assertThat(draft.redirectUris()).containsExactly(CALLBACK);
        assertThat(RegistrationDraft.of(draft.registration(SEVEN, new ApiKey("web"))))
                .isEqualTo(draft);
    }

    @Test
    void whatAChangeDoesNotSayStays() {
        var before = edited(e -> e.grants(Grant.DEVICE_CODE).trait(ClientTrait.TRUSTED, true));

        assertThat(new Change().edit().over(before)).isEqualTo(before);
        assertThat(new Change()
                        .trait(ClientTrait.TRUSTED, false)
                        .edit()
                        .over(before)
                        .traits())
                .isEmpty();
    }

    private static RegistrationDraft edited(UnaryOperator<Change> change) {
        return change.apply(new Change()).edit().over(RegistrationDraft.BLANK);
    }

    /** A change while it is put together. */
    private static final class Change {
        private Optional<ApiKey> clientId = Optional.empty();
        private Optional<ClientMethod> method = Optional.empty();
        private Optional<Set<Grant>> grants = Optional.empty();
        private Optional<List<RedirectUri>> redirectUris = Optional.empty();
        private Optional<List<RedirectUri>> afterLogout = Optional.empty();
        private Optional<Scopes> scopes = Optional.empty();
        private Optional<List<Resource>> resources = Optional.empty();
        private Map<ClientTrait, Boolean> traits = Map.of();

        Change clientId(String text) {
            clientId = Optional.of(new ApiKey(text));
            return this;
        }

        Change method(ClientMethod is) {
            method = Optional.of(is);
            return this;
        }

        Change grants(Grant... are) {
            grants = Optional.of(Set.of(are));
            return this;
        }

        Change redirectUris(List<RedirectUri> are) {
            redirectUris = Optional.of(are);
            return this;
        }

        Change afterLogout(List<RedirectUri> are) {
            afterLogout = Optional.of(are);
            return this;
        }

        Change scopes(List<String> are) {
            scopes = Optional.of(new Scopes(are));
            return this;
        }

        Change resources(List<Resource> are) {
            resources = Optional.of(are);
            return this;
        }

        Change trait(ClientTrait trait, boolean shall) {
            traits = Map.of(trait, shall);
            return this;
        }

        RegistrationEdit edit() {
            return new RegistrationEdit(
                    clientId,
                    method,
                    grants,
                    redirectUris,
                    afterLogout,
                    scopes,
                    resources,
                    new Edit.Kept<>(),
                    new Edit.Kept<>(),
                    Optional.empty(),
                    traits);
        }
    }
}
