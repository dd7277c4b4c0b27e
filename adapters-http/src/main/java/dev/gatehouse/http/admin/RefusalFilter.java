package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.NoteRefusal;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.http.wire.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;

/** Has it on record when a caller whom the guard let through is refused for who they are. */
final class RefusalFilter implements ContainerResponseFilter {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final NoteRefusal note;
    private final Permission asked;

    RefusalFilter(NoteRefusal note, Permission asked) {
        this.note = note;
        this.asked = asked;
    }

    /** Behind the guard a 401 asks for a login of late and nothing else, and a 403 for more than the caller holds. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getSecurityContext().getUserPrincipal() instanceof Caller caller) {
            unmet(response.getStatus()).ifPresent(unmet -> note.refused(caller.administrator(), asked, unmet));
        }
    }

    private static Optional<Unmet> unmet(int status) {
        return switch (status) {
            case UNAUTHORIZED -> Optional.of(Unmet.RECENT_LOGIN);
            case FORBIDDEN -> Optional.of(Unmet.OWN_REACH);
            default -> Optional.empty();
        };
    }
}
