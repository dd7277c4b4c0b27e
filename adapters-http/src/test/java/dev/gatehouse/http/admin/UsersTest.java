package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers.FirstPassword;
import dev.gatehouse.application.port.in.AdministerUsers.NewUser;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Sort;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.Bearers;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of users, and how one is made. */
@ExtendWith(DropwizardExtensionsSupport.class)
class UsersTest {
    private static final String SHOWN = "{\"id\":\"u-ann\",\"name\":\"Ann\",\"email\":\"Ann@example.org\","
            + "\"emailVerified\":true,\"roles\":[\"auditor\",\"support\"],\"status\":\"active\",\"mustReset\":false,"
            + "\"createdAt\":\"2026-01-02T12:00:00Z\",\"lastLoginAt\":\"2026-01-02T12:01:00Z\"}";

    private final StagedUsers users = new StagedUsers();
    private final ResourceExtension server = ServedAdmin.with(new UsersResource(users, users));

    @Test
    void aPageShowsUsersAndWhereTheNextBegins() {
        var answer = get("");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"items\":[" + SHOWN + "],\"next\":\"place-of-u-ann\"}");
        assertThat(users.asked).containsExactly(UserSearch.EVERYBODY, Optional.empty(), 50);
    }

    @Test
    void everyParameterIsRead() {
        get("?q=An%25&status=disabled&role=admin&sort=last_login&order=desc&createdFrom=2026-01-02T12:00:00Z"
                + "&lastLoginBefore=2026-01-02T12:00:00Z&limit=7&cursor=place-of-u-ann");

        var noon = Optional.of(Bearers.NOON);
        assertThat(users.asked)
                .containsExactly(
                        new UserSearch(
                                NamePrefix.parse("an%"),
                                Optional.of(UserStatus.DISABLED),
                                Optional.of(Role.ADMIN),
                                new Span(noon, Optional.empty()),
                                new Span(Optional.empty(), noon),
                                Sort.LAST_LOGIN,
                                true),
                        Optional.of(new Cursor("ann", "u-ann")),
                        7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "sort=password",
                "order=up",
                "status=DISABLED",
                "role=root",
                "cursor=made-up",
                "q=",
                "createdFrom=yesterday",
                "createdFrom=%2B1000000000-12-31T23:59:59.999999999Z",
                "where=1",
                "limit=1&limit=2"
            })
    void whatIsNoGoodIsNamedAndNothingIsLookedUp(String query) { // H6
        var answer = get("?" + query);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .contains("\"parameter\":\"" + query.substring(0, query.indexOf('=')) + "\"");
        assertThat(users.asked).isEmpty();
    }

    @Test
    void aUserIsMadeOfWhatIsSaid() {
        post("admin", """
                {"name": "Ann", "email": "Ann@example.org", "emailVerified": true, "roles": ["auditor"],
                 "status": "disabled", "mustReset": true, "password": null}""");

        assertThat(users.asked)
                .containsExactly(
                        ServedAdmin.bearing(Role.ADMIN),
                        new NewUser(
                                LoginName.parse("Ann"),
                                EmailAddress.parse("Ann@example.org"),
                                true,
                                Set.of(Role.AUDITOR),
                                UserStatus.DISABLED,
                                true,
                                new FirstPassword.None()));
    }

    @ParameterizedTest
    @CsvSource({"{\"name\":\"ann\"},true", "{\"email\":\"ann@example.org\"},false"})
    void whoHasNoAddressHasNoneToVerifyAndADrawnPasswordIsToBeChanged(String body, boolean verified) {
        post("admin", body);

        assertThat(users.asked.getLast()).isInstanceOfSatisfying(NewUser.class, wish -> {
            assertThat(wish.emailVerified()).isEqualTo(verified);
            assertThat(wish.password()).isEqualTo(new FirstPassword.Drawn());
            assertThat(wish.mustReset()).isTrue();
            assertThat(wish.roles()).isEmpty();
            assertThat(wish.status()).isEqualTo(UserStatus.ACTIVE);
        });
    }

    @Test
    void aUserWhoWasMadeIsShownWithTheDrawnPassword() { // H5
        users.outcome = new Outcome.Made(StagedUsers.ANN, Optional.of(Secret.of("drawn")));

        var answer = post("admin", "{\"name\":\"ann\"}");

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("Location")).endsWith("/admin/v1/users/u-ann");
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.readEntity(String.class)).isEqualTo("{\"user\":" + SHOWN + ",\"password\":\"drawn\"}");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() { // H3
        var answer = post("admin", """
                {"name": "a b", "email": 7, "roles": ["admin", "root"], "status": "gone", "password": "a\\u0000b",
                 "id": "u-1", "isAdmin": true, "createdAt": "2026-01-02T12:00:00Z"}""");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .contains("#/name", "#/email", "#/roles/1", "#/status", "#/password", "#/id", "#/isAdmin")
                .contains("#/createdAt")
                .doesNotContain("#/roles/0", "root");
        assertThat(users.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":7}", "{\"name\":\"a\\u0000b\"}"})
    void aPlaceIsToldOnceAndWhatIsNoGoodIsNotMissing(String body) {
        assertThat(post("admin", body).readEntity(String.class))
                .containsOnlyOnce("#/name")
                .doesNotContain("missing");
        assertThat(post("admin", body.replace("name", "email")).readEntity(String.class))
                .containsOnlyOnce("#/email")
                .doesNotContain("#/name");
    }

    @Test
    void aUserWithNeitherNameNorAddressIsMissingOne() {
        var answer = post("admin", "{\"roles\":[]}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).contains("{\"detail\":\"missing\",\"pointer\":\"#/name\"}");
    }

    @Test
    void anUnfitPasswordIsToldWhy() {
        users.outcome = new Outcome.Unfit(Verdict.TOO_SHORT);

        var answer = post("admin", "{\"name\":\"ann\",\"password\":\"short\"}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).contains("{\"detail\":\"too_short\",\"pointer\":\"#/password\"}");
    }

    @Test
    void whoMayNotWriteMakesNobody() { // H1
        assertThat(post("support", "{\"name\":\"ann\"}").getStatus()).isEqualTo(403);
        assertThat(users.asked).isEmpty();
    }

    private Response get(String query) {
        return server.client()
                .target(server.target("/admin/v1/users").getUri() + query)
                .request()
                .header("Authorization", "Bearer auditor")
                .get();
    }

    private Response post(String token, String body) {
        return server.target("/admin/v1/users")
                .request()
                .header("Authorization", "Bearer " + token)
                .post(Entity.json(body));
    }
}
