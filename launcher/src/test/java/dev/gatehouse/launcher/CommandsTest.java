package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final String STATE = """
            users:
              - {name: ann, email: ann@example.com, verified: true, password: correct horse battery staple}
              - {name: bob, verified: true, password: short}
            clients:
              - number: 42
                name: billing
                key: generate
                adoptedKeys: [{key: old-key, secret: CANARY-OF-ADOPTION}]
                exchangeTokens: [{name: nightly, expires: 300d}]
            """;

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aDirectoryOfItsOwn() {
        shell = new CommandLine(directory);
    }

    @Test
    void theFirstCommandMakesWhatAFirstStartMakesAndTheSecondMakesNothing() throws IOException { // B9
        var first = run("migrate");
        var second = run("migrate");

        assertThat(first.err()).contains("The first administrator is admin with the password ");
        assertThat(second.err()).doesNotContain("password");
        assertThat(second.succeeded()).isTrue();
        assertThat(Files.getPosixFilePermissions(shell.masterKey()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(shell.masterKey().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void applyingTheSameStateAgainChangesNothing() {
        var state = shell.write("state.yml", STATE);

        var first = run("apply", state.toString());
        var second = run("apply", state.toString());

        assertThat(first.out())
                .contains("+ user ann", "+ client billing", "warning: user bob", "gh_ak_", "gh_sk_", "6 changes made")
                .doesNotContain("CANARY-OF-ADOPTION");
        assertThat(second.out()).contains("= user ann", "0 changes made").doesNotContain("gh_sk_");
    }

    @Test
    void aDryRunOnlySaysWhatItWouldDo() {
        var state = shell.write("state.yml", STATE);

        var dry = run("apply", state.toString(), "--dry-run");
        var real = run("apply", state.toString());

        assertThat(dry.out()).contains("+ user ann", "6 changes to make").doesNotContain("gh_sk_");
        assertThat(real.out()).contains("+ user ann", "6 changes made");
    }

    @Test
    void aPlanTellsByItsExitCodeWhetherThereIsAnythingToDo() {
        var state = shell.write("state.yml", STATE).toString();
        run("migrate");

        var before = run("plan", state);
        run("apply", state);
        var after = run("plan", state);

        assertThat(before.out()).contains("+ user ann", "6 changes to make").doesNotContain("gh_sk_");
        assertThat(before.err()).isEqualTo("gatehouse: there are changes to make\n");
        assertThat(before.exitCode()).isEqualTo(2);
        assertThat(after.out()).contains("0 changes to make");
        assertThat(after.exitCode()).isZero();
        assertThat(run("plan", "nowhere.yml").exitCode()).isEqualTo(1);
    }

    @Test
    void programsReadNewSecretsAsJsonAndNothingElse() throws IOException {
        var state = shell.write("state.yml", STATE);

        var report = new ObjectMapper()
                .readTree(run("apply", state.toString(), "--output", "json").out());

        assertThat(report.at("/secrets/0/key").asText()).startsWith("gh_ak_");
        assertThat(report.at("/secrets/0/secret").asText()).startsWith("gh_sk_");
        assertThat(report.at("/secrets/1/name").asText()).isEqualTo("nightly");
        assertThat(report.at("/changes")).hasSize(6);
        assertThat(report.at("/dry_run").asBoolean()).isFalse();
    }

    @Test
    void aStateThatMakesNoSenseChangesNothing() {
        var state = shell.write("state.yml", "users: [{name: ann}, {nmae: bob}]");

        var result = run("apply", state.toString());

        assertThat(result.succeeded()).isFalse();
        assertThat(result.err()).contains("state.yml: line 1: users[1] has a member that is none of");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aPasswordIsReadFromStandardInputAndMustSatisfyTheRules() {
        applied();

        var weak = shell.typing(
                "short\n", "users", "set-password", shell.configuration().toString(), "ann");
        var good = shell.typing(
                "nobody would guess this\n",
                "users",
                "set-password",
                shell.configuration().toString(),
                "ann");
        var nobody = shell.typing(
                "nobody would guess this\n",
                "users",
                "set-password",
                shell.configuration().toString(),
                "eve");

        assertThat(weak.err()).contains("a password has at least 15 characters");
        assertThat(good.succeeded()).isTrue();
        assertThat(good.out()).doesNotContain("nobody would guess");
        assertThat(nobody.err()).contains("there is no user eve");
    }

    @Test
    void anAdministratorIsGivenAWayBackInOnTheMachineItself() {
        applied();

        var first = run("recover");
        var ann = run("recover", "ann");

        assertThat(first.out()).contains("admin is an administrator with the password ");
        assertThat(ann.out()).contains("ann is an administrator with the password ");
        assertThat(run("recover", "eve").succeeded()).isFalse();
    }

    @Test
    void keysAreListedRotatedAndRevoked() {
        applied();

        var rotated = run("keys", "rotate");
        var active = rotated.out().split(" ", -1)[2];
        var again = run("keys", "rotate");
        var revoked = run("keys", "revoke", active);

        assertThat(again.succeeded()).isFalse();
        assertThat(again.err().lines()).singleElement().asString().startsWith("gatehouse: the next key may sign from ");
        assertThat(run("keys", "list").out()).doesNotContain(active).contains("ES256");
        assertThat(revoked.succeeded()).isTrue();
        assertThat(run("keys", "revoke", "nonsense").succeeded()).isFalse();
    }

    @Test
    void sessionsAreListedAndEnded() {
        applied();

        var before = run("sessions", "list");
        var ended = run("sessions", "revoke", "--of", "client:42");

        assertThat(before.out()).contains("client:42", "exchange", "nightly");
        assertThat(ended.out()).startsWith("1 sessions");
        assertThat(run("sessions", "list").out()).doesNotContain("nightly");
    }

    @Test
    void sessionsAreFoundAndEndedByWhatTheyHaveInCommon() {
        applied();

        assertThat(run("sessions", "list", "--dialect", "profile").out()).doesNotContain("nightly");
        assertThat(run("sessions", "list", "--dialect", "exchange", "--issued-before", "2999-01-01T00:00:00Z")
                        .out())
                .contains("nightly");
        assertThat(run("sessions", "revoke").err()).contains("say which sessions");
        assertThat(run("sessions", "revoke", "--everybody", "--dialect", "exchange")
                        .succeeded())
                .isFalse();
        assertThat(run("sessions", "revoke", "--network", "192.0.2.1").err()).contains("no finer than");
        assertThat(run("sessions", "revoke", "--dialect", "exchange").out()).startsWith("1 sessions");
        assertThat(run("sessions", "list").out()).doesNotContain("nightly");
    }

    @Test
    void whatIsClosedIsListedAndOpenedAgain() {
        applied();

        assertThat(run("ban", "set", "192.0.2.0/24", "--reason", "a spray", "--for", "2h")
                        .succeeded())
                .isTrue();
        assertThat(run("freeze", "set", "passwords", "--reason", "a leak", "--until-lifted")
                        .succeeded())
                .isTrue();

        assertThat(run("ban", "list").out())
                .contains("192.0.2.0/24", "a spray", "cli")
                .doesNotContain("passwords");
        assertThat(run("freeze", "list", "--output", "json").out()).contains("\"what\" : \"passwords\"", "a leak");
        assertThat(run("freeze", "lift", "passwords").succeeded()).isTrue();
        assertThat(run("freeze", "lift", "passwords").err()).contains("passwords is not closed");
        assertThat(run("freeze", "list").out()).doesNotContain("passwords");
    }

    @Test
    void whatCannotBeClosedIsSaidInOneLine() {
        applied();

        assertThat(run("ban", "set", "example.com", "--reason", "x", "--for", "2h")
                        .err())
                .contains("say an address or a network");
        assertThat(run("ban", "set", "192.0.2.1", "--reason", "x", "--for", "soon")
                        .err())
                .contains("--for takes a duration");
        assertThat(run("freeze", "set", "client:4711", "--reason", "x", "--for", "2h")
                        .err())
                .contains("there is no client:4711");
        assertThat(run("freeze", "set", "dialect:profle", "--reason", "x", "--for", "2h")
                        .err())
                .contains("there is no dialect:profle; there are account, admin, apikey");
        assertThat(run("freeze", "set", "passwords", "--reason", " ", "--for", "2h")
                        .err())
                .contains("the reason is one line");
    }

    @Test
    void noFreezeKeepsRecoveryFromWorking() {
        applied();
        run("freeze", "set", "passwords", "--reason", "a leak", "--until-lifted");

        var recovered = run("recover");

        assertThat(recovered.out())
                .contains("admin is an administrator with the password ")
                .contains(
                        "Closed at present: passwords (a leak); to open it: ./gatehouse freeze lift config.yml passwords");
    }

    @Test
    void aTokenIsExplainedAndNeverPrinted() {
        applied();

        var result = shell.typing(
                "gh_at_CANARY\n", "token", "inspect", shell.configuration().toString());

        assertThat(result.succeeded()).isTrue();
        assertThat(result.out()).isNotEmpty().doesNotContain("CANARY");
    }

    @Test
    void theDoctorLooksAtEverything() {
        applied();

        assertThat(run("doctor").out())
                .contains("configuration", "java", "libraries", "database", "master key", "signing keys", "clock")
                .contains("hash speed")
                .contains("lies beside the database");
    }

    @Test
    void aConfigurationThatMakesSenseIsCalledSoAndNothingIsTouched() {
        var result = run("check");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("The configuration makes sense.\n");
        assertThat(result.err()).isEmpty();
        assertThat(directory).isDirectoryNotContaining("glob:**data");
    }

    @Test
    void aConfigurationThatCannotBeReadIsNotCalledMissing() {
        var missing = directory.resolve("nowhere.yml");

        assertThat(shell.run("check", directory.toString()).err())
                .isEqualTo("gatehouse: " + directory + ": cannot be read\n");
        assertThat(shell.run("check", missing.toString()).err())
                .isEqualTo("gatehouse: " + missing + ": there is no such file\n");
    }

    @Test
    void aCommandThatOnlyLooksMakesNothing() {
        var result = run("keys", "list");

        assertThat(result.succeeded()).isFalse();
        assertThat(result.err()).contains("there is no database");
        assertThat(shell.database()).doesNotExist();
        assertThat(shell.masterKey()).doesNotExist();
    }

    private void applied() {
        assertThat(run("apply", shell.write("state.yml", STATE).toString()).succeeded())
                .isTrue();
    }

    private CommandLine.Result run(String... words) {
        return shell.onConfiguration(words);
    }
}
