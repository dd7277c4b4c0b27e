package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.IdentifyAdministrator;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Outcome;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Shown;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.BasicHeader;
import dev.gatehouse.http.wire.BearerHeader;
import dev.gatehouse.http.wire.BearerRefusal;
import dev.gatehouse.http.wire.Caller;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.RequestFacts;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Lets through whoever holds the permission of the route, by access token or by key and secret; cookies say nothing here. */
@Priority(Priorities.AUTHENTICATION)
final class AdminFilter implements ContainerRequestFilter {
    private final IdentifyAdministrator identify;
    private final Permission needed;

    AdminFilter(IdentifyAdministrator identify, Permission needed) {
        this.identify = identify;
        this.needed = needed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var lines = HeaderLines.of(request, HttpHeaders.AUTHORIZATION);
        var basic = lines.size() == 1 ? BasicHeader.of(lines.getFirst()) : Optional.<KeySecret>empty();
        if (basic.isPresent()) {
            judge(request, new Shown.Key(basic.get()));
            return;
        }
        switch (BearerHeader.of(lines)) {
            case BearerHeader.Refused(var why) -> refuse(request, AdminWords.say(why));
            case BearerHeader.Shown(var token) -> judge(request, new Shown.Token(token));
        }
    }

    private void judge(ContainerRequestContext request, Shown shown) {
        var from = RequestFacts.of(request::getProperty).source();
        switch (identify.identify(shown, from, needed)) {
            case Outcome.Refused(var why) -> refuse(request, AdminWords.say(why));
            case Outcome.NotEntitled() -> refuse(request, AdminWords.say(BearerRefusal.INSUFFICIENT));
            case Outcome.FactorWanted() -> refuse(request, AdminWords.needsFactor());
            case Outcome.Lacking() -> refuse(request, AdminWords.lacks(needed));
            case Outcome.Known(Administrator who) ->
                request.setSecurityContext(new CallerContext(new Caller(who), request.getSecurityContext()));
        }
    }

    private static void refuse(ContainerRequestContext request, Reply words) {
        request.abortWith(words.toResponse());
    }
}
