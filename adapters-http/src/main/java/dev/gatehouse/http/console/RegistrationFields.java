package dev.gatehouse.http.console;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.registration.Resource;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.http.oauth.page.Phrase;
import dev.gatehouse.http.wire.KeySets;
import dev.gatehouse.http.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is filled in of a registration: texts by the names of their fields, and what is ticked. */
record RegistrationFields(Map<String, String> texts, Set<String> ticks) {
    private static final String CLIENT_ID = "clientId";
    private static final String METHOD = "method";
    private static final String REDIRECTS = "redirectUris";
    private static final String LEFT = "postLogoutRedirectUris";
    private static final String SCOPES = "scopes";
    private static final String RESOURCES = "resources";
    private static final String KEYS = "jwks";
    private static final String TOLD = "backchannelLogoutUri";
    private static final String ALGORITHM = "idTokenAlgorithm";
    private static final List<String> TEXTS =
            List.of(CLIENT_ID, METHOD, REDIRECTS, LEFT, SCOPES, RESOURCES, KEYS, TOLD, ALGORITHM);

    /** What was filled in comes to a draft, or not. */
    sealed interface Read {
        /** One without objections. */
        record Drafted(RegistrationDraft draft) implements Read {}

        /** What stands against it. */
        record Wrong(List<Block> alarms) implements Read {}
    }

    /** A registration as somebody could have filled it in. */
    static RegistrationFields of(RegistrationDraft draft) {
        var texts = new HashMap<String, String>();
        texts.put(CLIENT_ID, draft.clientId().map(ApiKey::value).orElse(""));
        texts.put(METHOD, draft.method().word());
        texts.put(REDIRECTS, lines(draft.redirectUris().stream().map(RedirectUri::value)));
        texts.put(LEFT, lines(draft.afterLogout().stream().map(RedirectUri::value)));
        texts.put(SCOPES, draft.scopes().text());
        texts.put(RESOURCES, lines(draft.resources().stream().map(Resource::value)));
        texts.put(KEYS, draft.keys().orElse(""));
        texts.put(TOLD, draft.logoutUri().map(RedirectUri::value).orElse(""));
        texts.put(ALGORITHM, draft.identityAlgorithm());
        return new RegistrationFields(
                texts,
                Stream.concat(
                                draft.grants().stream().map(Grant::word),
                                draft.traits().stream().map(ClientTrait::word))
                        .collect(Collectors.toSet()));
    }

    private static String lines(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }

    /** What was sent. */
    static RegistrationFields sent(Visit visit) {
        var ticks = new HashSet<String>();
        Stream.concat(
                        Arrays.stream(Grant.values()).map(Grant::word),
                        Arrays.stream(ClientTrait.values()).map(ClientTrait::word))
                .filter(visit::isTicked)
                .forEach(ticks::add);
        return new RegistrationFields(
                TEXTS.stream().collect(Collectors.toMap(Function.identity(), visit::text)), ticks);
    }

    List<Field> fields(Visit visit) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.Line(
                CLIENT_ID,
                visit.say(ClientText.CLIENT_ID),
                text(CLIENT_ID),
                visit.say(RegistrationText.CLIENT_ID_HINT),
                "text",
                false));
        fields.add(method(visit));
        for (var grant : Grant.values()) {
            fields.add(tick(visit.say(RegistrationText.MAY, grant.word()), grant.word()));
        }
        fields.add(area(visit, REDIRECTS, ClientText.REDIRECTS, RegistrationText.REDIRECTS_HINT));
        fields.add(area(visit, LEFT, RegistrationText.LEFT, RegistrationText.LEFT_HINT));
        fields.add(area(visit, SCOPES, ClientText.SCOPES, RegistrationText.SCOPES_HINT));
        fields.add(area(visit, RESOURCES, RegistrationText.RESOURCES, RegistrationText.RESOURCES_HINT));
        fields.add(area(visit, KEYS, RegistrationText.KEYS, RegistrationText.KEYS_HINT));
        fields.add(Field.Line.of(TOLD, visit.say(RegistrationText.TOLD), text(TOLD)));
        fields.add(new Field.Choice(
                ALGORITHM,
                visit.say(RegistrationText.ALGORITHM),
                Registration.IDENTITY_ALGORITHMS.stream()
                        .sorted()
                        .map(word -> new Field.Option(word, word, word.equals(text(ALGORITHM))))
                        .toList()));
        for (var trait : ClientTrait.values()) {
            fields.add(tick(visit.say(saying(trait)), trait.word()));
        }
        return fields;
    }

    private Field method(Visit visit) {
        return new Field.Choice(
                METHOD,
                visit.say(ClientText.METHOD),
                Arrays.stream(ClientMethod.values())
                        .map(method -> new Field.Option(
                                method.word(),
                                visit.say(saying(method)),
                                method.word().equals(text(METHOD))))
                        .toList());
    }

    private Field area(Visit visit, String name, Phrase label, Phrase hint) {
        return new Field.Area(name, visit.say(label), text(name), visit.say(hint));
    }

    private Field tick(String label, String word) {
        return new Field.Tick(word, label, ticks.contains(word));
    }

    private static Phrase saying(ClientMethod method) {
        return switch (method) {
            case SECRET -> RegistrationText.BY_SECRET;
            case PRIVATE_KEY_JWT -> RegistrationText.BY_KEY;
            case NONE -> RegistrationText.BY_NOTHING;
        };
    }

    private static Phrase saying(ClientTrait trait) {
        return switch (trait) {
            case TRUSTED -> RegistrationText.TRUSTED;
            case UNCHALLENGED -> RegistrationText.UNCHALLENGED;
            case BOUND -> RegistrationText.BOUND;
            case PUSHED -> RegistrationText.PUSHED;
            case POSTED -> RegistrationText.POSTED;
            case KEEPING -> RegistrationText.KEEPING;
        };
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** What it comes to. */
    Read read(Visit visit) {
        var wrong = new ArrayList<String>();
        var draft = new RegistrationDraft(
                one(CLIENT_ID, ApiKey::parse, wrong),
                ClientMethod.of(text(METHOD)).orElse(RegistrationDraft.BLANK.method()),
                Arrays.stream(Grant.values())
                        .filter(grant -> ticks.contains(grant.word()))
                        .collect(Collectors.toSet()),
                many(REDIRECTS, RedirectUri::parse, wrong),
                many(LEFT, RedirectUri::parse, wrong),
                new Scopes(many(SCOPES, word -> Optional.of(word).filter(ScopeText::isWord), wrong)),
                many(RESOURCES, Resource::parse, wrong),
                keys(),
                one(TOLD, RedirectUri::parse, wrong),
                Optional.of(text(ALGORITHM))
                        .filter(Registration.IDENTITY_ALGORITHMS::contains)
                        .orElse(RegistrationDraft.BLANK.identityAlgorithm()),
                Arrays.stream(ClientTrait.values())
                        .filter(trait -> ticks.contains(trait.word()))
                        .collect(Collectors.toSet()));
        var alarms = new ArrayList<Block>();
        wrong.forEach(text -> alarms.add(new Block.Alarm(visit.say(FrameText.UNFIT, text))));
        if (draft.keys().isEmpty() && !text(KEYS).isBlank()) {
            alarms.add(new Block.Alarm(visit.say(RegistrationText.NO_KEYS)));
        }
        if (alarms.isEmpty()) {
            draft.objections().forEach(one -> alarms.add(new Block.Alarm(RegistrationText.objection(one, visit))));
        }
        return alarms.isEmpty() ? new Read.Drafted(draft) : new Read.Wrong(alarms);
    }

    private Optional<String> keys() {
        return StrictJson.read(text(KEYS).getBytes(StandardCharsets.UTF_8)).flatMap(KeySets::parse);
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> parser, List<String> wrong) {
        return many(name, parser, wrong).stream().findFirst();
    }

    /** No address, word or id has a blank in it. */
    private <T> List<T> many(String name, Function<String, Optional<T>> parser, List<String> wrong) {
        var all = new ArrayList<T>();
        for (var word : text(name).strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                parser.apply(word).ifPresentOrElse(all::add, () -> wrong.add(word));
            }
        }
        return all;
    }
}
