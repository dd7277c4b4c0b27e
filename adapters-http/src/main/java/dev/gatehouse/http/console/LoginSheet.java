package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.EnterConsole.Outcome.CodeWanted;
import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.FactorText;
import dev.gatehouse.http.oauth.page.Language;
import dev.gatehouse.http.oauth.page.PasskeyOptions;
import dev.gatehouse.http.oauth.page.Phrase;
import dev.gatehouse.http.oauth.page.Text;
import dev.gatehouse.http.wire.HeaderLines;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints the pages that ask administrators who they are. */
final class LoginSheet {
    static final String NAME = "username";
    static final String PASSWORD = "password";
    static final String CODE = "code";

    private static final String TO = "to";
    private static final String PENDING = "pending";
    private static final String PASSKEYS = "passkeys";
    private static final String KEPT = "kept";

    private final EnterConsole enter;
    private final Passkeys passkeys;
    private final SealForms seals;
    private final Visitor visitors;
    private final Sheet sheet;

    /**
     * Where authenticators show keys: under the name of the host of the issuer alone.
     *
     * @param ownPort of the console, which then may be called by another name
     */
    record Passkeys(PasskeyOptions options, OptionalInt ownPort) {
        private boolean areFor(ContainerRequestContext request) {
            return ownPort.isEmpty() || options.isAt(HeaderLines.of(request, HttpHeaders.HOST), ownPort.getAsInt());
        }
    }

    LoginSheet(EnterConsole enter, Passkeys passkeys, SealForms seals, Visitor visitors, Sheet sheet) {
        this.enter = enter;
        this.passkeys = passkeys;
        this.seals = seals;
        this.visitors = visitors;
        this.sheet = sheet;
    }

    /**
     * What was typed, and where to go on.
     *
     * @param half the login that waits for more, once the password was right
     * @param kept what was filled in for the place to go on to; empty for a look
     */
    record Typed(String name, String to, Optional<CodeWanted> half, String kept) {
        /** A path of ours, whatever was asked for. */
        Typed {
            to = Paths.isOurs(to) ? to : Console.PATH;
        }

        /** As a form brings it. */
        static Typed of(Form form) {
            var ids = form.text(PASSKEYS)
                    .map(text -> List.of(text.split(" ", -1)))
                    .orElse(List.of());
            return new Typed(
                    form.text(NAME).orElse(""),
                    form.text(TO).orElse(Console.PATH),
                    form.text(PENDING).map(pending -> new CodeWanted(pending, ids)),
                    form.text(KEPT).orElse(""));
        }

        Typed waiting(Optional<CodeWanted> login) {
            return new Typed(name, to, login, kept);
        }
    }

    Reply ask(ContainerRequestContext request, int status, Typed typed, Optional<Phrase> problem) {
        var language = Visitor.language(request);
        var known = visitors.mark(request);
        var mark = known.orElseGet(seals::mark);
        var hidden = hidden(typed, seals.seal(mark, LoginResource.PATH));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Prose(FrameText.FOR_ADMINISTRATORS.in(language)));
        boolean mayAsk = passkeys.areFor(request);
        if (!mayAsk) {
            blocks.add(new Block.Prose(FrameText.NO_PASSKEYS.in(language)));
        }
        problem.ifPresent(words -> {
            blocks.add(new Block.Alarm(words.in(language)));
            elsewhere(words, language).ifPresent(link -> blocks.add(new Block.Links(List.of(link))));
        });
        blocks.add(new Block.Ask(
                true,
                LoginResource.PATH,
                hidden,
                fields(typed, language),
                FrameText.SIGN_IN.in(language),
                false,
                Optional.empty()));
        if (mayAsk && mayShowPasskey(typed)) {
            blocks.add(passkey(typed, mark, hidden, language));
        }
        var address = LoginResource.address(typed.to());
        var page = sheet.page(status, new Page(FrameText.SIGN_IN.in(language), blocks), language, address);
        return known.isPresent() ? page : page.with(visitors.jar().withMark(mark));
    }

    /** Where whoever signed in goes on: at once, or once they have seen again what they had filled in. */
    Reply goOn(ContainerRequestContext request, Typed typed, Secret cookie) {
        if (typed.kept().isEmpty()) {
            return Reply.empty(303).with("Location", typed.to());
        }
        var language = Visitor.language(request);
        var kept = new Kept(typed.to(), typed.kept());
        var blocks = kept.blocks(language, seals.seal(cookie, Desk.sealed(typed.to())));
        var page = new Page(FrameText.GO_ON.in(language), blocks)
                .after(List.of(new Block.Done(FrameText.SIGNED_IN_AGAIN.in(language))));
        return sheet.page(200, page, language);
    }

    /** Where that is done which must be done first; at a port of its own the console has another origin. */
    private Optional<Block.Link> elsewhere(Phrase problem, Language language) {
        if (problem == FrameText.RESET_FIRST) {
            return Optional.of(
                    new Block.Link(FrameText.TO_LOGIN_PAGE.in(language), visitors.origin() + "/oauth2/login"));
        }
        return problem == FrameText.FACTOR_NEEDED ? Optional.of(visitors.toFactors(language)) : Optional.empty();
    }

    private static boolean mayShowPasskey(Typed typed) {
        return typed.half().map(login -> !login.passkeys().isEmpty()).orElse(true);
    }

    private Block passkey(Typed typed, Secret mark, Map<String, String> hidden, Language language) {
        var ids = typed.half().map(CodeWanted::passkeys).orElse(List.of());
        var challenge = enter.challenge(mark);
        var all = new HashMap<>(hidden);
        all.put(PasskeyOptions.CHALLENGE, challenge);
        var button = typed.half().isPresent() ? FactorText.PASSKEY_SHOW : FactorText.PASSKEY_LOG_IN;
        return new Block.Passkey(
                LoginResource.PATH,
                passkeys.options().toShow(challenge, ids),
                Map.copyOf(all),
                button.in(language),
                FactorText.PASSKEY_FAILED.in(language));
    }

    private static Map<String, String> hidden(Typed typed, String seal) {
        var all = new HashMap<>(Map.of(TO, typed.to(), Desk.SEAL, seal));
        if (!typed.kept().isEmpty()) {
            all.put(KEPT, typed.kept());
        }
        typed.half().ifPresent(login -> {
            all.put(PENDING, login.pending());
            if (!login.passkeys().isEmpty()) {
                all.put(PASSKEYS, String.join(" ", login.passkeys()));
            }
        });
        return all;
    }

    private static List<Field> fields(Typed typed, Language language) {
        return typed.half().isPresent()
                ? List.of(new Field.Line(
                        CODE, Text.FACTOR_LABEL.in(language), "", Text.FACTOR_HINT.in(language), "text", true))
                : List.of(
                        new Field.Line(NAME, Text.NAME_LABEL.in(language), typed.name(), "", "text", true),
                        new Field.Line(PASSWORD, Text.PASSWORD_LABEL.in(language), "", "", "password", true));
    }
}
