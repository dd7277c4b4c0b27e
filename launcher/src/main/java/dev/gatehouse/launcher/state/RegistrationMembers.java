package dev.gatehouse.launcher.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.registration.RegistrationEdit;
import dev.gatehouse.domain.registration.Resource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A registration with the members that it has in a state file, which are those of the administration over HTTP as well. */
public final class RegistrationMembers {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RegistrationMembers() {}

    /** The members of a registration; what it has not is left out. */
    public static Map<String, Object> of(RegistrationDraft draft) {
        var members = new LinkedHashMap<String, Object>();
        draft.clientId().map(ApiKey::value).ifPresent(id -> members.put("clientId", id));
        members.put("method", draft.method().word());
        members.put("grants", draft.grants().stream().map(Grant::word).sorted().toList());
        members.put(
                "redirectUris",
                draft.redirectUris().stream().map(RedirectUri::value).toList());
        members.put(
                "postLogoutRedirectUris",
                draft.afterLogout().stream().map(RedirectUri::value).toList());
        members.put("scopes", draft.scopes().words());
        members.put("resources", draft.resources().stream().map(Resource::value).toList());
        draft.keys().ifPresent(keys -> members.put("jwks", json(keys)));
        draft.logoutUri().map(RedirectUri::value).ifPresent(uri -> members.put("backchannelLogoutUri", uri));
        members.put("idTokenAlgorithm", draft.identityAlgorithm());
        members.put("trusted", draft.traits().contains(ClientTrait.TRUSTED));
        members.put("requirePkce", !draft.traits().contains(ClientTrait.UNCHALLENGED));
        members.put("requireDpop", draft.traits().contains(ClientTrait.BOUND));
        members.put("requirePushedRequests", draft.traits().contains(ClientTrait.PUSHED));
        members.put("requireFormPost", draft.traits().contains(ClientTrait.POSTED));
        members.put("keepRefreshToken", draft.traits().contains(ClientTrait.KEEPING));
        return members;
    }

    /** What such members say; throws {@link BadState} with the first that makes no sense. */
    public static RegistrationEdit edit(Map<String, ?> members) {
        return edit(MAPPER.<JsonNode>valueToTree(members));
    }

    /** The same of a JSON object. */
    public static RegistrationEdit edit(JsonNode members) {
        return RegistrationEntry.read(new Entry("", new Nodes(1).of(members))).edit();
    }

    /** A text that is JSON, as a member. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new BadState("is not JSON");
        }
    }
}
