package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.IdentifyAdministrator;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Outcome;
import dev.gatehouse.application.port.in.NoteRefusal;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.FileForm;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.FormBody;
import dev.gatehouse.http.wire.HeaderLines;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Where administrators come in: sees who they are and what they hold, and that a form is one of ours. */
final class Desk {
    /** What proves that a form is ours. */
    static final String SEAL = "seal";

    private final Identified identified;
    private final SealForms seals;
    private final Visitor visitors;
    private final Sheet sheet;
    private final TurnedAway away;

    /** The use cases that tell who somebody is. */
    record Identified(IdentifyAdministrator identify, EnterConsole enter, NoteRefusal note) {}

    Desk(Identified identified, SealForms seals, TurnedAway away) {
        this.identified = identified;
        this.seals = seals;
        this.visitors = away.visitors();
        this.sheet = away.sheet();
        this.away = away;
    }

    /** The answer to a look; whoever is nobody signs in first. */
    Response look(ContainerRequestContext request, Permission needed, Function<Visit, Reply> show) {
        return look(request, Optional.of(needed), show);
    }

    /** The same for what anybody may see who may run something. */
    Response look(ContainerRequestContext request, Function<Visit, Reply> show) {
        return look(request, Optional.empty(), show);
    }

    private Response look(ContainerRequestContext request, Optional<Permission> needed, Function<Visit, Reply> show) {
        return answered(request, needed, visit -> show.apply(visit).toResponse());
    }

    /** The same for an answer that is made while it is sent. */
    Response stream(ContainerRequestContext request, Permission needed, Function<Visit, Response> send) {
        return answered(request, Optional.of(needed), send);
    }

    private Response answered(
            ContainerRequestContext request, Optional<Permission> needed, Function<Visit, Response> answer) {
        return Visitor.query(request)
                .map(form -> identified(request, form, needed, answer, Reply::toResponse))
                .orElseGet(() -> sheet.fault(new Fault.NotJson(), Visitor.language(request))
                        .toResponse());
    }

    /** The answer to a form that only a page of ours may send, and only one that was made for this very session. */
    Response act(ContainerRequestContext request, byte[] body, Permission needed, Function<Visit, Reply> act) {
        return form(request, body, form -> acted(request, form, needed, act));
    }

    /** The same for a form in which a file may be sent; the file is empty where none was. */
    Response actOnFile(
            ContainerRequestContext request, byte[] body, Permission needed, BiFunction<Visit, byte[], Reply> act) {
        var reply = switch (FileForm.read(name -> HeaderLines.of(request, name), body)) {
            case FileForm.Good good ->
                visitors.isFromElsewhere(request)
                        ? away.tooOld(request)
                        : acted(request, good.form(), needed, visit -> act.apply(visit, good.file()));
            case FileForm.Bad(Fault why) -> sheet.fault(why, Visitor.language(request));
        };
        return reply.toResponse();
    }

    private Reply acted(ContainerRequestContext request, Form form, Permission needed, Function<Visit, Reply> act) {
        return identified(
                request,
                form,
                Optional.of(needed),
                visit -> isSealed(request, visit) ? act.apply(visit) : away.tooOld(request, visit),
                Function.identity());
    }

    private boolean isSealed(ContainerRequestContext request, Visit visit) {
        return visitors.session(request)
                .filter(session -> isSealed(session, visit.path(), visit.form()))
                .isPresent();
    }

    private boolean isSealed(Secret session, String path, Form form) {
        return form.text(SEAL)
                .flatMap(seal -> seals.sealedAt(session, sealed(path), seal))
                .isPresent();
    }

    /** The answer to a form by which a session ends; nothing need be held for that. */
    Response leave(ContainerRequestContext request, byte[] body, Function<Secret, Reply> leave) {
        return form(
                request,
                body,
                form -> visitors.session(request)
                        .map(session -> isSealed(session, Visitor.path(request), form)
                                ? leave.apply(session)
                                : away.tooOld(request))
                        .orElseGet(() -> Reply.empty(303).with("Location", LoginResource.PATH)));
    }

    /** The answer to a form of somebody who need not be signed in. */
    Response form(ContainerRequestContext request, byte[] body, Function<Form, Reply> decide) {
        var reply = switch (FormBody.read(name -> HeaderLines.of(request, name), body)) {
            case FormBody.Good(Form form) ->
                visitors.isFromElsewhere(request) ? away.tooOld(request) : decide.apply(form);
            case FormBody.Bad(Fault why) -> sheet.fault(why, Visitor.language(request));
        };
        return reply.toResponse();
    }

    /** For whoever would give or touch more than they hold. */
    Reply beyondOwn(Visit visit, Permission asked) {
        noteBeyondOwn(visit, asked);
        return sheet.refused(403, visit, visit.say(FrameText.BEYOND_OWN));
    }

    /** Has it on record. */
    void noteBeyondOwn(Visit visit, Permission asked) {
        identified.note().refused(visit.by(), asked, Unmet.OWN_REACH);
    }

    /** The same of a login that is too old. */
    void noteTooOld(Visit visit, Permission asked) {
        identified.note().refused(visit.by(), asked, Unmet.RECENT_LOGIN);
    }

    /** For whoever must sign in again first. */
    Reply loginTooOld(Visit visit, Permission asked) {
        noteTooOld(visit, asked);
        return visit.signIn(FrameText.LOGIN_TOO_OLD);
    }

    private <R> R identified(
            ContainerRequestContext request,
            Form form,
            Optional<Permission> needed,
            Function<Visit, R> answer,
            Function<Reply, R> otherwise) {
        return visitors.session(request)
                .map(session -> identified(request, session, form, needed, answer, otherwise))
                .orElseGet(() -> otherwise.apply(away.signIn(request, form)));
    }

    private <R> R identified(
            ContainerRequestContext request,
            Secret session,
            Form form,
            Optional<Permission> needed,
            Function<Visit, R> answer,
            Function<Reply, R> otherwise) {
        var shown = new IdentifyAdministrator.Shown.Cookie(session);
        var from = Visitor.source(request);
        var known = needed.map(one -> identified.identify().identify(shown, from, one))
                .orElseGet(() -> identified.identify().identify(shown, from));
        return switch (known) {
            case Outcome.Known(Administrator who) -> answer.apply(visit(request, session, form, who));
            case Outcome.Lacking() -> otherwise.apply(lacks(request, session, form, needed));
            case Outcome.NotEntitled() -> otherwise.apply(away.notEntitled(request));
            case Outcome.FactorWanted() -> otherwise.apply(away.factorWanted(request));
            case Outcome.Refused(Refusal.InvalidToken ignored) -> otherwise.apply(away.signIn(request, form));
            case Outcome.Refused(Refusal why) -> otherwise.apply(sheet.refused(why, Visitor.language(request)));
        };
    }

    private Visit visit(ContainerRequestContext request, Secret session, Form form, Administrator who) {
        var user =
                identified.enter().whoIs(session).map(BrowserLogin.Seen::user).orElse(who.actor());
        return new Visit(
                who,
                user,
                new Visit.Facts(Visitor.path(request), Visitor.address(request), form, Visitor.language(request)),
                path -> seals.seal(session, sealed(path)),
                why -> away.signIn(request, form, why));
    }

    /** For somebody who may run something, but not this: a page of theirs, with the way to all that is. */
    private Reply lacks(ContainerRequestContext request, Secret session, Form form, Optional<Permission> needed) {
        var shown = new IdentifyAdministrator.Shown.Cookie(session);
        var why = needed.map(Permission::word).orElse("");
        return identified.identify().identify(shown, Visitor.source(request)) instanceof Outcome.Known(var who)
                ? sheet.lacking(visit(request, session, form, who), why)
                : away.notEntitled(request);
    }

    /** What the seal of a form binds that goes to the path. */
    static String sealed(String path) {
        return "console " + path;
    }
}
