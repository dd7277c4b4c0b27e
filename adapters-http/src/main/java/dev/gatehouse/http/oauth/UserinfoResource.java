package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.TellIdentity;
import dev.gatehouse.application.port.in.TellIdentity.Outcome;
import dev.gatehouse.application.port.in.TellIdentity.Shown;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.BearerHeader;
import dev.gatehouse.http.wire.BearerRefusal;
import dev.gatehouse.http.wire.HeaderLines;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Who am I (OpenID Connect Core section 5.3): for the access token of any dialect, readable or opaque, and of any client. */
@Path(UserinfoResource.PATH)
public final class UserinfoResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/userinfo";

    private static final String IN_FORM = "access_token";

    private final TellIdentity tellIdentity;
    private final String uri;

    UserinfoResource(TellIdentity tellIdentity, String uri) {
        this.tellIdentity = tellIdentity;
        this.uri = uri;
    }

    /** Says of whom the token in the header speaks. */
    @GET
    public Response get(@Context ContainerRequestContext request) {
        return answer(request).toResponse();
    }

    /**
     * The same, where the token may stand in a form instead (RFC 6750 section 2.2), which is refused if it says something twice (section 3.1);
     * any other body is not looked at.
     */
    @POST
    public Response post(@Context ContainerRequestContext request, byte[] body) {
        return switch (FormBody.read(name -> HeaderLines.of(request, name), body)) {
            case FormBody.Good(Form form) ->
                form.text(IN_FORM)
                        .map(token -> inForm(request, token))
                        .orElseGet(() -> answer(request))
                        .toResponse();
            case FormBody.Bad(Fault.NotJson()) ->
                TokenScheme.BEARER.say(BearerRefusal.AMBIGUOUS).toResponse();
            case FormBody.Bad ignored -> answer(request).toResponse();
        };
    }

    /** RFC 6750 section 2: in one place and not in two. A token that is bound to a key is shown in the header alone. */
    private Reply inForm(ContainerRequestContext request, String text) {
        var shown = HeaderLines.of(request, HttpHeaders.AUTHORIZATION).isEmpty()
                ? BearerHeader.token(text)
                : new BearerHeader.Refused(BearerRefusal.AMBIGUOUS);
        return answer(request, TokenScheme.BEARER, shown);
    }

    private Reply answer(ContainerRequestContext request) {
        var lines = HeaderLines.of(request, HttpHeaders.AUTHORIZATION);
        var scheme = TokenScheme.of(lines);
        return answer(request, scheme, BearerHeader.of(lines, scheme.word()));
    }

    private Reply answer(ContainerRequestContext request, TokenScheme scheme, BearerHeader read) {
        return switch (read) {
            case BearerHeader.Refused(var why) -> scheme.say(why);
            case BearerHeader.Shown(var token) -> say(scheme, tellIdentity.tell(shown(scheme, token, request)));
        };
    }

    private Shown shown(TokenScheme scheme, Secret token, ContainerRequestContext request) {
        return switch (scheme) {
            case BEARER -> new Shown.Alone(token);
            case DPOP -> new Shown.Bound(token, proof(request));
        };
    }

    /** RFC 9449 section 4.3: one and not more; of several none is. */
    private Optional<ShownProof> proof(ContainerRequestContext request) {
        var proofs = HeaderLines.of(request, ShownProofs.HEADER);
        return proofs.size() == 1
                ? Optional.of(new ShownProof(Secret.of(proofs.getFirst()), request.getMethod(), uri))
                : Optional.empty();
    }

    private static Reply say(TokenScheme scheme, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Own(var claims, var who) -> Reply.of(200, UserinfoMessages.of(claims, who));
            case Outcome.OfUser told -> Reply.of(200, UserinfoMessages.Told.of(told));
            case Outcome.Unknown() -> scheme.say(BearerRefusal.INVALID);
            case Outcome.Insufficient() -> scheme.say(BearerRefusal.INSUFFICIENT);
            case Outcome.Unproved() -> scheme.refused(401, Optional.of("invalid_dpop_proof"));
            case Outcome.NonceWanted(var nonce) ->
                scheme.refused(401, Optional.of("use_dpop_nonce")).with(GrantWords.NONCE, nonce);
        };
    }
}
