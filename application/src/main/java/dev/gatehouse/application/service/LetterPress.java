package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Prints letters as text and as HTML; nothing that anybody typed is said in them, and links lead to our own public URL alone (I1). */
final class LetterPress {
    /** As the pages look, in the colours of the mail program. */
    private static final String STYLE =
            "max-width: 36rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif";

    private final String issuer;
    private final String house;

    LetterPress(String issuer, String house) {
        this.issuer = issuer;
        this.house = house;
    }

    /** A letter that is yet to be put into words. */
    record Draft(LetterKind kind, List<Tongue> tongues, EmailAddress to, Optional<Secret> token) {
        /** Takes its own copy. */
        Draft {
            tongues = List.copyOf(tongues);
        }

        /** Everything in one language after the other. */
        private String in(String between, BiFunction<Tongue, LetterText, String> said) {
            return tongues.stream()
                    .map(tongue -> said.apply(tongue, LetterText.of(kind, tongue)))
                    .collect(Collectors.joining(between));
        }
    }

    Letter print(Draft draft) {
        var link = draft.token()
                .map(token -> link(draft.kind().errand().orElseThrow(), token))
                .or(() -> page(draft.kind()));
        var subject = house + ": " + draft.in(" / ", (tongue, words) -> words.subject());
        var text = draft.in("\n", (tongue, words) -> text(words, link));
        var html = draft.in("", (tongue, words) -> html(tongue, words, link));
        return new Letter(draft.to(), subject, text, html(draft.tongues().getFirst(), subject, html));
    }

    private String text(LetterText words, Optional<String> link) {
        return named(words.sentence()) + "\n\n" + link.map(url -> url + "\n\n").orElse("") + named(words.advice())
                + "\n";
    }

    private static String html(Tongue tongue, String subject, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + tag(tongue) + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + escaped(subject)
                + "</title></head><body style=\"" + STYLE + "\">\n" + body + "</body></html>\n";
    }

    private String html(Tongue tongue, LetterText words, Optional<String> link) {
        return "<div lang=\"" + tag(tongue) + "\">\n<p>" + escaped(named(words.sentence())) + "</p>\n"
                + link.map(url -> "<p style=\"overflow-wrap: anywhere\"><a href=\"" + escaped(url) + "\">"
                                + escaped(url) + "</a></p>\n")
                        .orElse("")
                + "<p>" + escaped(named(words.advice())) + "</p>\n</div>\n";
    }

    private String link(Errand errand, Secret token) {
        return issuer + path(errand) + "?token=" + token.reveal();
    }

    /** A page of ours to go on from, with nothing in its address that is good for anything. */
    private Optional<String> page(LetterKind kind) {
        return Optional.of(issuer + "/account/forgot").filter(any -> kind == LetterKind.HAS_ACCOUNT);
    }

    private static String path(Errand errand) {
        return switch (errand) {
            case RESET_PASSWORD -> "/account/reset";
            case VERIFY_EMAIL -> "/account/verify";
            case CHANGE_EMAIL -> "/account/email/confirm";
            case SIGN_UP -> "/account/welcome";
        };
    }

    private String named(String words) {
        return words.replace("{}", house);
    }

    private static String tag(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> "en";
            case GERMAN -> "de";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
