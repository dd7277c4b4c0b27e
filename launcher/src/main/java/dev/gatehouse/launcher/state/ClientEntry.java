package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an API client with its keys, exchange tokens and registration. */
final class ClientEntry {
    private static final int MOST_KEYS = 10;
    private static final int LONGEST_SECRET = 4096;
    /** What may stand in a client. */
    static final List<String> MEMBERS = List.of(
            "number",
            "name",
            "status",
            "ipPolicy",
            "audiences",
            "introspect",
            "permissions",
            "rate",
            "createdAt",
            "key",
            "generatedKeys",
            "adoptedKeys",
            "absentKeys",
            "exchangeTokens",
            "oauth",
            "state");

    private static final Expiry PAST = new Expiry.At(Instant.EPOCH);

    private ClientEntry() {}

    static DesiredClient read(Entry entry) {
        return read(entry.members(MEMBERS.toArray(String[]::new)));
    }

    static DesiredClient read(Members members) {
        return new DesiredClient(
                members.find("number").map(ClientEntry::number).orElse(OptionalInt.empty()),
                name(members.need("name")),
                members.read(
                        "status",
                        status -> status.choice("active", ClientStatus.ACTIVE, "disabled", ClientStatus.DISABLED)),
                members.read("ipPolicy", IpPolicyEntry::read),
                members.read("audiences", ClientEntry::audiences),
                members.read("introspect", Entry::yesOrNo),
                members.read(
                        "permissions", words -> words.words(Permission::of, "is no permission such as users:read")),
                members.read("rate", ClientEntry::rate).orElseGet(Edit.Kept::new),
                members.read("createdAt", Entry::time),
                generatedKeys(members),
                members.list("adoptedKeys").stream().map(ClientEntry::pair).toList(),
                members.list("absentKeys").stream().map(ClientEntry::key).toList(),
                members.list("exchangeTokens").stream()
                        .map(ClientEntry::exchangeToken)
                        .toList(),
                members.read("oauth", RegistrationEntry::read),
                members.isAbsent());
    }

    /** {@code none}, or a block of two numbers. */
    private static Edit<ClientRate> rate(Entry entry) {
        return new Edit.To<>(entry.isText("none") ? Optional.empty() : Optional.of(limit(entry)));
    }

    private static ClientRate limit(Entry entry) {
        var members = entry.members("perSecond", "burst");
        int perSecond = often(members.need("perSecond"));
        return new ClientRate(
                perSecond, members.read("burst", ClientEntry::often).orElse(perSecond));
    }

    private static int often(Entry entry) {
        var number = entry.number();
        if (number < 1 || number > ClientRate.MOST) {
            throw entry.bad("is not from 1 to " + ClientRate.MOST);
        }
        return number;
    }

    private static OptionalInt number(Entry entry) {
        var number = entry.number();
        if (number < 1 || number > ClientNumber.MOST_TAKEN_OVER) {
            throw entry.bad("is not from 1 to " + ClientNumber.MOST_TAKEN_OVER);
        }
        return OptionalInt.of(number);
    }

    /** {@code key: generate} is the short form of one. */
    private static int generatedKeys(Members members) {
        int one =
                members.read("key", key -> key.choice("generate", 1, "none", 0)).orElse(0);
        return members.find("generatedKeys").map(ClientEntry::few).orElse(one);
    }

    private static int few(Entry entry) {
        var number = entry.number();
        if (number > MOST_KEYS) {
            throw entry.bad("is more than " + MOST_KEYS);
        }
        return number;
    }

    private static Set<String> audiences(Entry audiences) {
        return audiences.elements().stream().map(ClientEntry::name).collect(Collectors.toUnmodifiableSet());
    }

    private static AdoptedPair pair(Entry entry) {
        var members = entry.members("key", "secret");
        return new AdoptedPair(key(members.need("key")), secret(members.need("secret")));
    }

    private static ApiKey key(Entry key) {
        return key.parsed(ApiKey::parse, "can be no API key: empty, too long, or with control characters");
    }

    /** A token that shall not be needs no expiry any more. */
    private static DesiredExchangeToken exchangeToken(Entry entry) {
        var members = entry.members("name", "expires", "token", "state");
        var absent = members.isAbsent();
        return new DesiredExchangeToken(
                name(members.need("name")),
                absent ? members.read("expires", ClientEntry::expiry).orElse(PAST) : expiry(members.need("expires")),
                members.read("token", ClientEntry::secret),
                absent);
    }

    private static Expiry expiry(Entry entry) {
        return entry.days().<Expiry>map(Expiry.After::new).orElseGet(() -> new Expiry.At(entry.time()));
    }

    /** A longer one could never be shown: no request is read that holds it. */
    private static Secret secret(Entry entry) {
        var text = entry.line();
        if (text.isBlank()) {
            throw entry.bad("is empty");
        }
        if (text.length() > LONGEST_SECRET) {
            throw entry.bad("is longer than " + LONGEST_SECRET + " characters");
        }
        return Secret.of(text);
    }

    /** By what people call something, as over HTTP. */
    private static String name(Entry entry) {
        return entry.parsed(OneLine::parse, "is no visible line of at most 200 characters");
    }
}
