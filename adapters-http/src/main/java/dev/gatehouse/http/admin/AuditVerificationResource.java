package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.application.port.in.AdministerAudit.Verification;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.audit.Flaw;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Whether the audit is what was written. */
@Path("/admin/v1/audit:verify")
public final class AuditVerificationResource implements AdminResource {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final AdministerAudit audit;
    /** All entries are read for one answer, and nobody shall fill the threads of a node with such. */
    private final Semaphore once = new Semaphore(1);

    AuditVerificationResource(AdministerAudit audit) {
        this.audit = audit;
    }

    /**
     * What was found.
     *
     * @param entries how many are under seals
     * @param unsealed how many are behind the newest seal, of which nothing can be said yet
     * @param checkpoint the newest seal, to be noted elsewhere
     * @param flaws the first of them, in words for people; none if all is as it was written
     */
    record Found(long entries, long seals, long unsealed, Optional<String> checkpoint, List<String> flaws) {}

    /**
     * Compares all that is kept with its seals, and these with one that was noted elsewhere, if one is given; one after the other at
     * each node, and 503 for whoever asks meanwhile.
     */
    @GET
    @Needs(Permission.AUDIT_READ)
    public Response verify(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(uri, query -> query.meaning("checkpoint", Checkpoint::parse), this::verified)
                .toResponse();
    }

    private Reply verified(Optional<Checkpoint> noted) {
        if (!once.tryAcquire()) {
            return ProblemWords.overloaded(SOON);
        }
        try {
            return Reply.of(200, shown(audit.verify(noted)));
        } finally {
            once.release();
        }
    }

    private static Found shown(Verification found) {
        return new Found(
                found.entries(),
                found.seals(),
                found.unsealed(),
                found.newest().map(Checkpoint::text),
                found.flaws().stream().map(Flaw::text).toList());
    }
}
