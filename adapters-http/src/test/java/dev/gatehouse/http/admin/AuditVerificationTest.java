package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.audit.Flaw;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.user.Role;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the audit is what was written, asked over HTTP. */
@ExtendWith(DropwizardExtensionsSupport.class)
class AuditVerificationTest {
    private static final String HASH = "9f".repeat(32);
    private static final Checkpoint NEWEST = new Checkpoint(17, HASH);

    private final Staged staged = new Staged();
    private final ResourceExtension server = ServedAdmin.with(new AuditVerificationResource(staged));

    @Test
    void whatIsAsItWasWrittenHasNoFlaws() {
        assertThat(get("").readEntity(String.class))
                .isEqualTo("{\"entries\":900,\"seals\":17,\"unsealed\":3,\"checkpoint\":\"17:" + HASH
                        + "\",\"flaws\":[]}");
        assertThat(staged.noted).containsExactly(Optional.empty());
    }

    @Test
    void flawsAreToldInWordsAndTheNotedSealIsCompared() {
        staged.flaws = List.of(new Flaw.SealMissing(5), new Flaw.EndMissing(NEWEST));

        assertThat(get("?checkpoint=17:" + HASH).readEntity(String.class))
                .endsWith(
                        "\"flaws\":[\"seal 5 is gone\",\"seal 17 was noted and is not there: the end was cut off\"]}");
        assertThat(staged.noted).containsExactly(Optional.of(NEWEST));
    }

    @Test
    void whoeverAsksWhileAnotherIsAnsweredIsPutOff() {
        var meanwhile = new ArrayList<Response>();
        staged.meanwhile = () -> meanwhile.add(get(""));

        assertThat(get("").getStatus()).isEqualTo(200);

        assertThat(meanwhile).singleElement().satisfies(putOff -> {
            assertThat(putOff.getStatus()).isEqualTo(503);
            assertThat(putOff.getHeaderString("Retry-After")).isEqualTo("30");
        });
        assertThat(get("").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?checkpoint=17", "?checkpoint=", "?noted=17"})
    void whatIsNoCheckpointIsRefused(String query) {
        assertThat(get(query).getStatus()).isEqualTo(400);
        assertThat(staged.noted).isEmpty();
    }

    private Response get(String query) {
        return server.client()
                .target(server.target("/admin/v1/").getUri() + "audit:verify" + query)
                .request()
                .header("Authorization", "Bearer " + Role.AUDITOR.word())
                .get();
    }

    /** Finds what the test wishes. */
    private static final class Staged implements AdministerAudit {
        final List<Optional<Checkpoint>> noted = new ArrayList<>();
        List<Flaw> flaws = List.of();
        Runnable meanwhile = () -> {};

        @Override
        public Verification verify(Optional<Checkpoint> elsewhere) {
            noted.add(elsewhere);
            var other = meanwhile;
            meanwhile = () -> {};
            other.run();
            return new Verification(17, 900, 3, Optional.of(NEWEST), flaws);
        }

        @Override
        public Page<Recorded> list(AuditQuery query, Optional<Cursor> after, int size) {
            throw new AssertionError("nobody lists here");
        }

        @Override
        public void each(AuditQuery query, Consumer<Recorded> reader) {
            throw new AssertionError("nobody reads here");
        }

        @Override
        public Volume volume() {
            throw new AssertionError("nobody asks here");
        }
    }
}
