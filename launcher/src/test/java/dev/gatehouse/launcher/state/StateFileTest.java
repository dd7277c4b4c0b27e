package dev.gatehouse.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.ApplyState.DesiredNetwork;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserStatus;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFileTest {
    @Test
    void everyMemberOfAUserIsRead() {
        var user = read("""
                        users:
                          - id: u-17
                            name: Ann
                            email: ann@example.com
                            verified: true
                            admin: true
                            status: disabled
                            mustReset: true
                            password: 007007007
                            ipPolicy:
                              mode: listed
                              enforcement: report
                              entries: [{cidr: 10.0.0.0/8, note: office, expires: 2027-01-31}]
                            createdAt: 2019-05-04T03:02:01Z
                        """).users().getFirst();

        assertThat(user.id().orElseThrow().value()).isEqualTo("u-17");
        assertThat(user.name().orElseThrow().canonical()).isEqualTo("ann");
        assertThat(user.email().orElseThrow().canonical()).isEqualTo("ann@example.com");
        assertThat(user.emailVerified()).contains(true);
        assertThat(user.admin()).contains(true);
        assertThat(user.status()).contains(UserStatus.DISABLED);
        assertThat(user.mustReset()).contains(true);
        assertThat(user.password().orElseThrow().normalized().reveal()).isEqualTo("007007007");
        assertThat(user.createdAt()).contains(Instant.parse("2019-05-04T03:02:01Z"));
        assertThat(user.absent()).isFalse();
        var policy = user.ipPolicy().orElseThrow();
        assertThat(policy.mode()).isEqualTo(IpPolicy.Mode.LISTED);
        assertThat(policy.enforcement()).isEqualTo(IpPolicy.Enforcement.REPORT);
        assertThat(policy.entries().getFirst().expiresAt()).contains(Instant.parse("2027-01-31T00:00:00Z"));
    }

    @Test
    void everyMemberOfANetworkIsReadAndPoliciesNameIt() {
        var state = read("""
                        networks:
                          - name: office
                            entries: [{cidr: 10.0.0.0/8, note: both floors, expires: 2027-01-31}]
                          - {name: attic, state: absent}
                        clients:
                          - {name: billing, ipPolicy: {mode: listed, networks: [office]}}
                        """);

        assertThat(state.networks()).extracting(one -> one.name().value()).containsExactly("office", "attic");
        assertThat(state.networks()).extracting(DesiredNetwork::absent).containsExactly(false, true);
        assertThat(state.networks().getFirst().entries().getFirst().note()).isEqualTo("both floors");
        assertThat(state.clients().getFirst().ipPolicy().orElseThrow().networks())
                .containsExactly(new NetworkName("office"));
    }

    @Test
    void everyMemberOfAClientIsRead() {
        var client = read("""
                        clients:
                          - number: 2000000000
                            name: billing
                            status: active
                            audiences: [https://api.example.com]
                            introspect: true
                            permissions: [users:read, sessions:revoke]
                            createdAt: 2019-05-04
                            generatedKeys: 2
                            absentKeys: [gh_ak_former]
                            adoptedKeys:
                              - {key: old-key, secret: "0123"}
                            exchangeTokens:
                              - {name: nightly, expires: 2027-06-30T00:00:00Z, token: old-token}
                              - {name: gone, state: absent}
                        """).clients().getFirst();

        assertThat(client.number()).hasValue(2_000_000_000);
        assertThat(client.name()).isEqualTo("billing");
        assertThat(client.status()).contains(ClientStatus.ACTIVE);
        assertThat(client.audiences()).contains(Set.of("https://api.example.com"));
        assertThat(client.introspect()).contains(true);
        assertThat(client.permissions()).contains(Set.of(Permission.USERS_READ, Permission.SESSIONS_REVOKE));
        assertThat(client.generatedKeys()).isEqualTo(2);
        assertThat(client.absentKeys()).containsExactly(new ApiKey("gh_ak_former"));
        assertThat(client.adopted().getFirst().key().value()).isEqualTo("old-key");
        assertThat(client.adopted().getFirst().secret().reveal()).isEqualTo("0123");
        assertThat(client.exchangeTokens().getFirst().adopted().orElseThrow().reveal())
                .isEqualTo("old-token");
        assertThat(client.exchangeTokens().getLast().absent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"key: generate,1", "key: none,0", "key: ,0", "generatedKeys: 0,0", "generatedKeys: 10,10"})
    void theKeysOfOursAreCounted(String member, int count) {
        assertThat(read("clients: [{name: x, " + member + "}]")
                        .clients()
                        .getFirst()
                        .generatedKeys())
                .isEqualTo(count);
    }

    @Test
    void whatIsNotSaidIsLeftOpen() {
        var user = read("users: [{name: ann, password: }]").users().getFirst();

        assertThat(user.password()).isEmpty();
        assertThat(user.admin()).isEmpty();
        assertThat(user.status()).isEmpty();
        assertThat(user.ipPolicy()).isEmpty();
    }

    @Test
    void rolesAreReadAndNoneIsAnAnswerToo() {
        var users = read("users: [{name: ann, roles: [admin, support]}, {name: bob, roles: []}, {name: eve}]")
                .users();

        assertThat(users)
                .extracting(DesiredUser::roles)
                .containsExactly(
                        Optional.of(Set.of(Role.ADMIN, Role.SUPPORT)), Optional.of(Set.of()), Optional.empty());
    }

    @Test
    void anEmptyStateDeclaresNothing() {
        assertThat(read("")).isEqualTo(read("users: []"));
    }

    @Test
    void removingIsExplicit() {
        assertThat(read("users: [{name: ann, state: absent}]")
                        .users()
                        .getFirst()
                        .absent())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            groups: []                                       | line 1: the state has a member that is none of users, clients, networks, switches
            users: ann                                       | line 1: users is no list
            users: [ann]                                     | line 1: users[0] is no block of members
            users: [{name: ann}, {nmae: bob}]                | line 1: users[1] has a member that is none of id, name, email, verified, admin, roles, status, mustReset, password, passwordHash, passwordFormat, ipPolicy, createdAt, state
            users: [{name: ann, name: bob}]                  | line 1: users[0].name is there twice
            users: [{verified: true}]                        | line 1: users[0] has neither id nor name nor email
            users: [{name: 'a b'}]                           | line 1: users[0].name can be nobody's login name
            users: [{email: ann}]                            | line 1: users[0].email is no e-mail address
            users: [{id: 'a:b'}]                             | line 1: users[0].id is no user id
            users: [{name: ann, verified: yes}]              | line 1: users[0].verified is neither true nor false
            users: [{name: ann, status: gone}]               | line 1: users[0].status is neither active nor disabled
            users: [{name: ann, password: ''}]               | line 1: users[0].password can be no password: empty, too long, or with control characters
            users: [{name: ann, password: [x]}]              | line 1: users[0].password is no text
            users: [{name: ann, password: x, passwordHash: y}] | line 1: users[0] has both password and passwordHash
            users: [{name: ann, passwordHash: ''}]           | line 1: users[0].passwordHash can be no password hash: empty, too long, or with control characters
            users: [{name: ann, createdAt: monday}]          | line 1: users[0].createdAt is no time such as 2027-01-31T12:00:00Z and no day such as 2027-01-31
            users: [{name: ann, ipPolicy: {}}]               | line 1: users[0].ipPolicy has no mode
            users: [{name: ann, ipPolicy: {mode: listed, entries: [{cidr: "::/0"}]}}] | line 1: users[0].ipPolicy.entries[0].cidr lets in every address: say everyone: true beside it if that is meant
            networks: [{name: x, entries: [{cidr: 10.0.0.0/8, everyone: true}]}] | line 1: networks[0].entries[0].cidr is not everyone's: only /0 is
            users: [{name: ann, ipPolicy: {mode: listed, entries: [{cidr: 10.0.0.1/8}]}}] | line 1: users[0].ipPolicy.entries[0].cidr is no address or network such as 10.0.0.0/8 without host bits
            users: [{name: ann, roles: admin}]               | line 1: users[0].roles is no list
            users: [{name: ann, roles: [admin, boss]}]       | line 1: users[0].roles[1] is none of admin, support, auditor
            users: [{name: ann, admin: true, roles: []}]     | line 1: users[0] has both admin and roles
            clients: [{name: x, permissions: [users]}]       | line 1: clients[0].permissions[0] is no permission such as users:read
            clients: [{number: 1}]                           | line 1: clients[0] has no name
            clients: [{name: x, number: 0}]                  | line 1: clients[0].number is not from 1 to 2000000000
            clients: [{name: x, number: 2000000001}]         | line 1: clients[0].number is not from 1 to 2000000000
            clients: [{name: x, number: 9999999999}]         | line 1: clients[0].number is no positive whole number
            clients: [{name: x, key: mine}]                  | line 1: clients[0].key is neither generate nor none
            clients: [{name: x, generatedKeys: 11}]          | line 1: clients[0].generatedKeys is more than 10
            clients: [{name: x, absentKeys: ['']}]           | line 1: clients[0].absentKeys[0] can be no API key: empty, too long, or with control characters
            clients: [{name: x, adoptedKeys: [{key: k}]}]    | line 1: clients[0].adoptedKeys[0] has no secret
            clients: [{name: x, adoptedKeys: [{key: "a\\0", secret: s}]}] | line 1: clients[0].adoptedKeys[0].key can be no API key: empty, too long, or with control characters
            clients: [{name: x, exchangeTokens: [{name: t}]}] | line 1: clients[0].exchangeTokens[0] has no expires
            clients: [{name: " x"}]                          | line 1: clients[0].name is no visible line of at most 200 characters
            clients: [{name: "a\\tb"}]                        | line 1: clients[0].name is no visible line of at most 200 characters
            clients: [{name: x, audiences: ["a\\x01"]}]      | line 1: clients[0].audiences[0] is no visible line of at most 200 characters
            clients: [{name: x, adoptedKeys: [{key: k, secret: "s\\n"}]}] | line 1: clients[0].adoptedKeys[0].secret has control characters
            clients: [{name: x, exchangeTokens: [{name: "a\\e", expires: 1d}]}] | line 1: clients[0].exchangeTokens[0].name is no visible line of at most 200 characters
            clients: [{name: x, exchangeTokens: [{name: t, expires: 1d, token: "a\\x7f"}]}] | line 1: clients[0].exchangeTokens[0].token has control characters
            users: [{name: ann, ipPolicy: {mode: listed, entries: [{cidr: 10.0.0.0/8, note: "a\\nb"}]}}] | line 1: users[0].ipPolicy.entries[0].note is no line of at most 200 characters
            'a: b: c'                                        | line 1 is not YAML
            """)
    void whatMakesNoSenseIsRefusedByItsPlace(String yaml, String line) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(BadState.class).hasMessage(line);
    }

    @Test
    void aSecretThatNoRequestCouldHoldIsRefused() {
        assertThat(read(adopting("t".repeat(4096))).clients()).hasSize(1);
        assertThatThrownBy(() -> read(adopting("t".repeat(4097))))
                .hasMessage("line 1: clients[0].exchangeTokens[0].token is longer than 4096 characters");
    }

    private static String adopting(String token) {
        return "clients: [{name: x, exchangeTokens: [{name: t, expires: 1d, token: " + token + "}]}]";
    }

    @Test
    void noErrorShowsAValue() { // K1
        assertThatThrownBy(() -> read("users: [{name: ann, password: {CANARY: 1}}]"))
                .hasMessageNotContaining("CANARY");
        assertThatThrownBy(() -> read("users: [{name: ann, password: 'CANARY")).hasMessageNotContaining("CANARY");
        assertThatThrownBy(() -> read("users: [{name: ann, CANARY: x}]")).hasMessageNotContaining("CANARY");
    }

    private static DesiredState read(String yaml) {
        return StateFile.read(new StringReader(yaml));
    }
}
