package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserStatus;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One user: shown with a tag, changed only by who names it, and what each refusal says. */
@ExtendWith(DropwizardExtensionsSupport.class)
class UserTest {
    private static final UserId ANN = new UserId("u-ann");
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final StagedUsers users = new StagedUsers();
    private final ResourceExtension server =
            ServedAdmin.with(new UserResource(users), new UserVerbsResource(users), new UserFactorsResource(users));

    @Test
    void aUserIsShownWithItsTag() {
        var answer = call("u-ann", "auditor").get();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.readEntity(String.class)).startsWith("{\"id\":\"u-ann\",\"name\":\"Ann\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u-bob", "%20", "client:7", "%C3%A4"})
    void whoIsNotThereIsNotFound(String id) { // H2
        assertThat(call(id, "auditor").get().getStatus()).isEqualTo(404);
    }

    @Test
    void aPatchSaysWhatIsKeptChangedAndTakenAway() {
        var answer = patch("\"v1\"", "{\"name\":\"Annie\",\"email\":null}");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(users.asked)
                .containsExactly(
                        ServedAdmin.bearing(Role.ADMIN),
                        ANN,
                        Optional.of("v1"),
                        new UserChange.Identity(
                                new Edit.To<>(LoginName.parse("Annie")),
                                new Edit.To<>(Optional.empty()),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "application/merge-patch+json; charset=utf-8, 200",
        "application/json; charset=utf-8, 200",
        "application/merge-patch+json; charset=utf-16, 415",
        "application/json-patch+json, 415"
    })
    void aPatchMayNameItsCharset(String type, int status) { // OkHttp always does
        assertThat(call("u-ann", "admin")
                        .header("If-Match", "\"v1\"")
                        .method("PATCH", Entity.entity("{\"name\":\"Annie\"}", type))
                        .getStatus())
                .isEqualTo(status);
    }

    @Test
    void whatIsNotSaidIsKept() {
        patch("\"v1\"", "{\"emailVerified\":true}");

        assertThat(users.asked.getLast())
                .isEqualTo(new UserChange.Identity(new Edit.Kept<>(), new Edit.Kept<>(), Optional.of(true)));
    }

    @Test
    void aChangeNamesTheVersionItIsOf() { // H8
        assertThat(call("u-ann", "admin")
                        .method("PATCH", Entity.entity("{}", MERGE_PATCH))
                        .getStatus())
                .isEqualTo(428);
        assertThat(call("u-ann/roles", "admin")
                        .put(Entity.json("{\"roles\":[]}"))
                        .getStatus())
                .isEqualTo(428);
        assertThat(patch("W/\"v1\"", "{}").getStatus()).isEqualTo(412);
        assertThat(users.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"v0\", \"v1\" | 200", "W/\"v1\" ,\"v1\" | 200", "\"v0\",\"v2\" | 412", "*, \"v0\" | 412"})
    void ofSeveralStatesOneHasToHold(String tags, int status) { // RFC 9110 section 13.1.1
        assertThat(patch(tags, "{}").getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "roles", "status", "mustReset", "createdAt", "lastLoginAt", "password", "credentialVersion"
            })
    void noPatchAssignsAnythingElse(String member) { // H3
        var answer = patch("\"v1\"", "{\"" + member + "\":\"active\"}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .contains("{\"detail\":\"unknown\",\"pointer\":\"#/" + member + "\"}");
        assertThat(users.asked).isEmpty();
    }

    @Test
    void rolesAreReplacedAsAWhole() {
        var answer = call("u-ann/roles", "admin")
                .header("If-Match", "\"v1\"")
                .put(Entity.json("{\"roles\":[\"support\",\"auditor\"]}"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(users.asked.getLast()).isEqualTo(new UserChange.Roles(Set.of(Role.SUPPORT, Role.AUDITOR)));
    }

    @Test
    void rolesMustBeSaid() {
        var answer = call("u-ann/roles", "admin").header("If-Match", "\"v1\"").put(Entity.json("{}"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).contains("{\"detail\":\"missing\",\"pointer\":\"#/roles\"}");
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                Arguments.of("disable", "admin", new UserChange.Status(UserStatus.DISABLED)),
                Arguments.of("enable", "admin", new UserChange.Status(UserStatus.ACTIVE)),
                Arguments.of("require-reset", "support", new UserChange.RequireReset()));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void aVerbIsAChangeOfWhateverVersion(String verb, String role, UserChange change) {
        var answer = call("u-ann:" + verb, role).post(Entity.text(""));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(users.asked).endsWith(ANN, Optional.empty(), change);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void aVerbIsOfTheVersionThatIsNamed(String verb, String role, UserChange change) {
        call("u-ann:" + verb, role).header("If-Match", "\"v1\"").post(Entity.text(""));

        assertThat(users.asked).endsWith(ANN, Optional.of("v1"), change);
    }

    @Test
    void anAccountIsUnlocked() {
        assertThat(call("u-ann:unlock", "support").post(Entity.text("")).getStatus())
                .isEqualTo(200);
        assertThat(users.asked).containsExactly(ServedAdmin.bearing(Role.SUPPORT), ANN);
    }

    @Test
    void whatAUserShowsBesidesThePasswordIsSaid() {
        assertThat(call("u-ann/factors", "auditor").get(String.class))
                .isEqualTo(
                        "{\"items\":[{\"type\":\"totp\",\"since\":\"1970-01-01T00:00:00Z\"}],\"recoveryCodesLeft\":3,\"passwordIsShort\":false}");
        assertThat(call("u-bob/factors", "auditor").get().getStatus()).isEqualTo(404);
    }

    @Test
    void aSecondFactorIsTakenAway() {
        assertThat(call("u-ann:remove-factors", "support").post(Entity.text("")).getStatus())
                .isEqualTo(200);
        assertThat(users.asked).containsExactly(ServedAdmin.bearing(Role.SUPPORT), ANN);
    }

    @Test
    void aUserIsRemovedOfTheVersionThatIsNamedIfOneIs() {
        users.outcome = new Outcome.Gone();

        assertThat(call("u-ann", "admin").delete().getStatus()).isEqualTo(204);
        assertThat(users.asked).endsWith(ANN, Optional.empty());
        call("u-ann", "admin").header("If-Match", "\"v1\"").delete();
        assertThat(users.asked).endsWith(ANN, Optional.of("v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SUCH_USER,404,Not Found",
        "BEYOND_OWN_PERMISSIONS,403,beyond-own-permissions",
        "LOGIN_TOO_OLD,401,recent-login-needed",
        "CHANGED_SINCE,412,changed-since",
        "NAMELESS,409,nameless",
        "LAST_ADMINISTRATOR,409,last-administrator",
        "NAME_TAKEN,409,name-taken",
        "EMAIL_TAKEN,409,email-taken"
    })
    void eachObjectionHasWordsOfItsOwn(UserObjection why, int status, String words) {
        users.outcome = new Outcome.Objected(why);

        var answer = patch("\"v1\"", "{\"name\":\"annie\"}");

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.readEntity(String.class)).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "u-ann:disable,support",
        "u-ann:enable,auditor",
        "u-ann:require-reset,auditor",
        "u-ann:unlock,auditor",
        "u-ann:remove-factors,auditor"
    })
    void whoLacksThePermissionIsRefused(String path, String role) { // H1
        assertThat(call(path, role).post(Entity.text("")).getStatus()).isEqualTo(403);
        assertThat(users.asked).isEmpty();
    }

    private Response patch(String tag, String body) {
        return call("u-ann", "admin").header("If-Match", tag).method("PATCH", Entity.entity(body, MERGE_PATCH));
    }

    private Invocation.Builder call(String path, String token) {
        return server.target("/admin/v1/users/" + path)
                .property(HttpUrlConnectorProvider.SET_METHOD_WORKAROUND, true)
                .request()
                .header("Authorization", "Bearer " + token);
    }
}
