package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.registration.RegistrationEdit;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.state.BadState;
import dev.gatehouse.launcher.state.RegistrationMembers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** The members of an OAuth registration as options, by the rules of a state file; one that is not given leaves what is there. */
final class RegistrationArguments {
    private static final String NONE = "none";
    private static final String KEYS = "jwks";

    /** Options that may be given more than once, and together make a list. */
    private static final Map<String, String> LISTS = Map.of(
            "grants", "grant",
            "redirectUris", "redirect-uri",
            "postLogoutRedirectUris", "post-logout-redirect-uri",
            "scopes", "scope",
            "resources", "resource");

    private static final Map<String, String> TEXTS = Map.of(
            "clientId", "client-id",
            "method", "method",
            "backchannelLogoutUri", "backchannel-logout-uri",
            "idTokenAlgorithm", "id-token-algorithm");
    private static final Map<String, String> SWITCHES = Map.of(
            "trusted", "trusted",
            "requirePkce", "require-pkce",
            "requireDpop", "require-dpop",
            "requirePushedRequests", "require-pushed-requests",
            "requireFormPost", "require-form-post",
            "keepRefreshToken", "keep-refresh-token");

    private RegistrationArguments() {}

    static void addTo(Subparser parser) {
        parser.addArgument("--client-id").dest("clientId").help("its client_id; else one of its keys, or a new one");
        parser.addArgument("--method")
                .choices("client_secret", "private_key_jwt", NONE)
                .help("how it shows who it is; none: a public client");
        list(parser, "grants", "what it may ask for, such as authorization_code, or none; may be repeated");
        list(parser, "redirectUris", "where browsers are sent back to after a login, or none; may be repeated");
        list(parser, "postLogoutRedirectUris", "the same after a logout");
        list(parser, "scopes", "a word that it may ask for, or none; may be repeated");
        list(parser, "resources", "for whom its tokens may be meant, or none; may be repeated");
        parser.addArgument("--jwks").help("a file with its public keys as a JWK set, or none");
        parser.addArgument("--backchannel-logout-uri")
                .dest("backchannelLogoutUri")
                .help("where it is told that a session ended, or none");
        parser.addArgument("--id-token-algorithm")
                .dest("idTokenAlgorithm")
                .choices("ES256", "RS256")
                .help("how its ID tokens are signed");
        yesOrNo(parser, "trusted", "whether users are not asked if they agree");
        yesOrNo(parser, "requirePkce", "no only for certification, and for no public client");
        yesOrNo(parser, "requireDpop", "whether its tokens are bound to a key that it proves to hold");
        yesOrNo(parser, "requirePushedRequests", "whether its authorization requests must be pushed");
        yesOrNo(parser, "requireFormPost", "whether it is answered by form_post alone");
        yesOrNo(parser, "keepRefreshToken", "whether its refresh tokens stay at each use; for no public client");
    }

    private static void list(Subparser parser, String member, String help) {
        parser.addArgument("--" + LISTS.get(member))
                .dest(member)
                .action(Arguments.append())
                .help(help);
    }

    private static void yesOrNo(Subparser parser, String member, String help) {
        parser.addArgument("--" + SWITCHES.get(member))
                .dest(member)
                .choices("yes", "no")
                .help(help);
    }

    /** What the options make of a registration, which must hold as a whole. */
    static RegistrationDraft over(RegistrationDraft before, Desk desk) {
        var draft = edit(desk).over(before);
        if (!draft.objections().isEmpty()) {
            throw new Refused(draft.objections().stream()
                    .map(one -> one.member() + " " + one.word().replace('_', ' '))
                    .collect(Collectors.joining(", ")));
        }
        return draft;
    }

    private static RegistrationEdit edit(Desk desk) {
        var members = new LinkedHashMap<String, Object>();
        LISTS.keySet().forEach(name -> said(desk, name).ifPresent(texts -> members.put(name, texts)));
        TEXTS.keySet().forEach(name -> desk.optional(name).ifPresent(text -> members.put(name, text)));
        SWITCHES.keySet()
                .forEach(name -> desk.optional(name).map("yes"::equals).ifPresent(is -> members.put(name, is)));
        desk.optional(KEYS).map(RegistrationArguments::keys).ifPresent(keys -> members.put(KEYS, keys));
        try {
            return RegistrationMembers.edit(members);
        } catch (BadState bad) {
            throw new Refused(bad.what(), bad);
        }
    }

    private static Object keys(String file) {
        return file.equals(NONE) ? NONE : DeclaredFile.readWhole(Path.of(file), RegistrationMembers::json);
    }

    private static Optional<List<String>> said(Desk desk, String member) {
        return Optional.ofNullable(desk.arguments().<String>getList(member))
                .map(texts -> texts.equals(List.of(NONE)) ? List.of() : texts);
    }
}
