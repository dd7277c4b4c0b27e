package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.FollowLetter;
import dev.gatehouse.application.port.in.FollowLetter.Visit;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.View.Kind;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The forms about accounts: each is bound to the session, or to the browser in which nobody is logged in, and to its place. */
final class AccountForms {
    private final Reception reception;
    private final SealForms seals;
    private final Jar jar;
    private final Press press;
    private final FollowLetter follow;

    AccountForms(Reception reception, UseCases does, Jar jar, Press press) {
        this.reception = reception;
        this.seals = does.oauth().sealForms();
        this.jar = jar;
        this.press = press;
        this.follow = does.account().follow();
    }

    /** A form without what binds it. */
    record Sheet(
            Phrase title,
            List<? extends Phrase> sentences,
            String action,
            Map<String, String> carried,
            List<View.Field> fields,
            Phrase button,
            List<View.Link> links) {
        /** The same with what is to be said of a password that was refused; how long one must be is said anyway. */
        Sheet judged(PasswordRules.Verdict why, Password wanted) {
            return with(Strength.of(why, wanted));
        }

        /** The same of a user: where a password is asked for, a password manager has to know whose. */
        Sheet of(String user) {
            var whose = Stream.of(new View.Field("whose", Text.NAME_LABEL, Kind.WHOSE, user))
                    .filter(any -> fields.stream()
                            .anyMatch(field -> field.kind() == Kind.PASSWORD || field.kind() == Kind.NEW_PASSWORD));
            return new Sheet(
                    title,
                    sentences,
                    action,
                    carried,
                    Stream.concat(whose, fields.stream()).toList(),
                    button,
                    links);
        }

        private Sheet with(Phrase... more) {
            return new Sheet(
                    title,
                    Stream.<Phrase>concat(sentences.stream(), Stream.of(more)).toList(),
                    action,
                    carried,
                    fields,
                    button,
                    links);
        }
    }

    Response query(ContainerRequestContext request, Function<BrowserCall, Reply> decide) {
        return reception.query(request, decide);
    }

    /** The answer to a form of ours for that place; any other is not looked at. */
    Response form(ContainerRequestContext request, byte[] body, String place, Function<BrowserCall, Reply> decide) {
        return form(request, body, call -> place, decide);
    }

    /** The same where the place is told by what the form carries. */
    Response form(
            ContainerRequestContext request,
            byte[] body,
            Function<BrowserCall, String> place,
            Function<BrowserCall, Reply> decide) {
        return reception.ownForm(
                request,
                body,
                call -> isOurs(call, place.apply(call)) ? decide.apply(call) : tooOld(call, place.apply(call)));
    }

    private boolean isOurs(BrowserCall call, String place) {
        return binder(call)
                .flatMap(mark ->
                        call.form().text(LoginPage.SEAL).flatMap(seal -> seals.sealedAt(mark, sealed(place), seal)))
                .isPresent();
    }

    /** Leads back to the page, by the link of the letter where it was opened by one. */
    private Reply tooOld(BrowserCall call, String place) {
        var page = place.split(" ", 2)[0];
        var token = call.form().text(LinkResource.TOKEN);
        var again = page.equals(ForcedPage.ACTION)
                ? ""
                : page
                        + token.map(text -> "?token=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                                .orElse("");
        var why = binder(call).isPresent() ? Text.PAGE_TOO_OLD : Text.NO_COOKIE;
        return press.page(
                403, new View.Notice(Text.FAULT_TITLE, why).leadingTo(Text.OPEN_AGAIN, again), call.language());
    }

    private static Optional<Secret> binder(BrowserCall call) {
        return call.session().or(call::mark);
    }

    private static String sealed(String place) {
        return "account " + place;
    }

    /** What binds a button to this browser and place. */
    View.Carried carried(BrowserCall call, String place, Map<String, String> fields) {
        return carried(binder(call).orElseGet(seals::mark), place, fields);
    }

    private View.Carried carried(Secret mark, String place, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put(LoginPage.SEAL, seals.seal(mark, sealed(place)));
        return new View.Carried(all);
    }

    /** The page; a browser that has no mark yet gets one. */
    Reply show(BrowserCall call, int status, Sheet sheet, Optional<Text> problem) {
        var known = binder(call);
        var mark = known.orElseGet(seals::mark);
        var view = new View.Form(
                sheet.title(),
                told(sheet),
                problem,
                sheet.action(),
                carried(mark, sheet.action(), sheet.carried()),
                sheet.fields().stream()
                        .map(field -> problem.isPresent() ? typed(call, field) : field)
                        .toList(),
                sheet.button(),
                sheet.links());
        var page = Optional.ofNullable(sheet.carried().get(LoginPage.ERRAND))
                .flatMap(Errand::parse)
                .flatMap(Errand::backTo)
                .map(back -> press.page(status, view, call.language(), back))
                .orElseGet(() -> press.page(status, view, call.language()));
        return known.isPresent() ? page : page.with(jar.withMark(mark));
    }

    /** The field as somebody filled it in, to be put right; a password or a code is typed anew. */
    private static View.Field typed(BrowserCall call, View.Field field) {
        return switch (field.kind()) {
            case NAME, EMAIL ->
                new View.Field(
                        field.name(),
                        field.label(),
                        field.kind(),
                        call.form().text(field.name()).orElse(field.value()));
            case PASSWORD, NEW_PASSWORD, CODE, WHOSE -> field;
        };
    }

    /** What is said above the form: of a new password also how long it must be, before anybody types one. */
    private List<? extends Phrase> told(Sheet sheet) {
        if (sheet.fields().stream().noneMatch(field -> field.kind() == Kind.NEW_PASSWORD)) {
            return sheet.sentences();
        }
        int alone = follow.leastLength(false);
        int withFactor = follow.leastLength(true);
        var lengths = Stream.of(Text.LEAST.about(Integer.toString(alone)));
        var both = Stream.of(Text.LEAST_WITH_FACTOR.about(Integer.toString(withFactor)))
                .filter(any -> withFactor < alone);
        return Stream.<Phrase>concat(sheet.sentences().stream(), Stream.concat(lengths, both))
                .toList();
    }

    /** The page once more, with a refusal. */
    Reply show(BrowserCall call, Sheet sheet, Refused refused) {
        var page = show(call, refused.status(), sheet, Optional.of(refused.text()));
        return refused.retryAfter().map(page::retryAfter).orElse(page);
    }

    /** A password that could be one. */
    static Optional<Password> password(BrowserCall call, String field) {
        return call.form().value(field).flatMap(Password::parse);
    }

    static Visit visit(BrowserCall call) {
        return new Visit(call.source(), call.language().tongue());
    }

    static Text words(PasswordRules.Verdict why) {
        return switch (why) {
            case GOOD -> Text.UNUSABLE;
            case TOO_SHORT -> Text.TOO_SHORT;
            case COMMON -> Text.COMMON;
            case GUESSABLE -> Text.GUESSABLE;
        };
    }
}
