package dev.gatehouse.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.RegistrationDraft;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A registration in a state says what it means, or at which place it makes no sense. */
class RegistrationEntryTest {
    private static final String WHOLE = """
            {clientId: web, method: private_key_jwt, grants: [authorization_code], redirectUris: [https://app.example/cb],
             postLogoutRedirectUris: [https://app.example/bye], scopes: [openid], resources: [https://api.example],
             jwks: {keys: [{kty: EC, crv: P-256, x: f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU,
               y: x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0}]},
             backchannelLogoutUri: https://app.example/out, idTokenAlgorithm: RS256, trusted: true, requirePkce: false,
             requireDpop: true, requirePushedRequests: true, requireFormPost: true, keepRefreshToken: true}""";

    @Test
    void everyMemberIsReadAndWrittenAgain() {
        var draft = read(WHOLE).edit().over(RegistrationDraft.BLANK);

        assertThat(draft.method()).isEqualTo(ClientMethod.PRIVATE_KEY_JWT);
        assertThat(draft.grants()).containsExactly(Grant.AUTHORIZATION_CODE);
        assertThat(draft.objections()).isEmpty();
        assertThat(RegistrationMembers.edit(RegistrationMembers.of(draft)).over(RegistrationDraft.BLANK))
                .isEqualTo(draft);
    }

    @Test
    void whatIsNotSaidStaysAndNoneTakesAway() {
        var draft = read(WHOLE).edit().over(RegistrationDraft.BLANK);

        assertThat(read("{}").edit().over(draft)).isEqualTo(draft);
        var less = read("{jwks: none, backchannelLogoutUri: none, trusted: false, requirePkce: true}")
                .edit()
                .over(draft);
        assertThat(less.keys()).isEmpty();
        assertThat(less.logoutUri()).isEmpty();
        assertThat(less.traits()).hasSize(4);
    }

    @Test
    void aSecretAndAnEndAreDeclared() {
        assertThat(read("{secret: generate}").generatesSecret()).isTrue();
        assertThat(read("{secret: none}").generatesSecret()).isFalse();
        assertThat(read("{state: absent}").absent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{redirectUris: [https://a.example, 'javascript:alert(1)']} | redirectUris[1] can be no redirect URI",
                "{grants: [password]} | grants[0] is no grant type",
                "{method: basic} | method is none of client_secret, private_key_jwt, none",
                "{jwks: {keys: [{kty: oct, k: AQAB}]}} | jwks is no set of 1 to 10 public keys",
                "{jwks: {keys: [text]}} | jwks.keys[0] is no block of members",
                "{scopes: [a b]} | scopes[0] is no word of a scope",
                "{idTokenAlgorithm: none} | idTokenAlgorithm is neither ES256 nor RS256",
                "{resources: [x]} | resources[0] is no absolute URI",
                "{clientId: ''} | clientId can be no client id",
                "{secret: hunter2} | secret is neither generate nor none",
                "{client_name: x} | oauth has a member that is none of"
            })
    void whatMakesNoSenseIsToldByItsPlace(String oauth, String told) { // F2
        assertThatThrownBy(() -> read(oauth))
                .isInstanceOf(BadState.class)
                .hasMessageContaining(told)
                .hasMessageNotContainingAny("alert", "hunter2", "AQAB");
    }

    private static DesiredRegistration read(String oauth) {
        var state = StateFile.read(new StringReader("clients: [{name: app, oauth: " + oauth + "}]"));
        return state.clients().getFirst().registration().orElseThrow();
    }
}
