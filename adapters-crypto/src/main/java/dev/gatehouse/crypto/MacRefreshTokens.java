package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.token.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Refresh tokens as compact JWTs with HS256, written by hand in one fixed order: the same claims give the same text on
 * every node and in every version, which no library promises.
 */
final class MacRefreshTokens implements RefreshTokens {
    private static final int LONGEST = 4096;
    private static final String TOKEN_ENDPOINT = "/oauth2/token";

    private final String activeKeyId;
    private final String issuer;
    private final String audience;
    private final Map<String, RefreshKey> byId = new HashMap<>();
    private final Map<String, RefreshKey> byHeader = new HashMap<>();

    MacRefreshTokens(MasterKeys masterKeys, String issuer) {
        this.activeKeyId = masterKeys.current().id();
        this.issuer = issuer;
        this.audience = (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + TOKEN_ENDPOINT;
        for (var masterKey : masterKeys.all()) {
            var key = RefreshKey.of(masterKey);
            byId.put(key.id(), key);
            byHeader.put(key.header(), key);
        }
    }

    @Override
    public String activeKeyId() {
        return activeKeyId;
    }

    @Override
    public Secret seal(RefreshClaims claims) {
        var key = byId.get(claims.keyId());
        if (key == null) {
            throw new UnusableMasterKey("a session is sealed under a master key that was not given");
        }
        var signed = key.header() + "." + Base64Url.encode(payload(claims));
        return Secret.of(signed + "." + key.code(signed));
    }

    @Override
    public Optional<RefreshClaims> open(Secret token) {
        try {
            var parts = CompactJws.split(token.reveal(), LONGEST);
            var key = byHeader.get(parts.header());
            return key != null && key.hasSealed(parts)
                    ? Optional.of(claims(key, Claims.read(Base64Url.decode(parts.payload()))))
                    : Optional.empty();
        } catch (TokenRefused notOurs) {
            return Optional.empty();
        }
    }

    private String payload(RefreshClaims claims) {
        return "{\"iss\":" + JsonText.quote(issuer)
                + ",\"aud\":" + JsonText.quote(audience)
                + ",\"sid\":" + JsonText.quote(claims.session().value())
                + ",\"gen\":" + claims.generation()
                + ",\"iat\":" + claims.issuedAt().getEpochSecond()
                + ",\"exp\":" + claims.expiresAt().getEpochSecond()
                + ",\"jti\":" + JsonText.quote(claims.nonce()) + "}";
    }

    private RefreshClaims claims(RefreshKey key, Claims payload) {
        payload.mustBe("iss", issuer);
        payload.mustBe("aud", audience);
        return new RefreshClaims(
                key.id(),
                new SessionId(payload.text("sid")),
                payload.whole("gen"),
                payload.text("jti"),
                payload.second("iat"),
                payload.second("exp"));
    }

    /**
     * The refresh key of one master key, named like it.
     *
     * @param header the only header that a token of this key has, in base64url: typ and alg stand in it, and are compared with it
     */
    private record RefreshKey(String id, String header, HmacSha256 mac) {
        static RefreshKey of(MasterKey masterKey) {
            var header = "{\"alg\":\"HS256\",\"typ\":\"rt+jwt\",\"kid\":" + JsonText.quote(masterKey.id()) + "}";
            return new RefreshKey(
                    masterKey.id(), Base64Url.encode(header), new HmacSha256(masterKey.derive(KeyPurpose.REFRESH)));
        }

        String code(String signed) {
            return Base64Url.encode(mac.of(signed.getBytes(StandardCharsets.UTF_8)));
        }

        boolean hasSealed(CompactJws parts) {
            return ConstantTime.areEqual(
                    code(parts.signingInput()).getBytes(StandardCharsets.UTF_8),
                    parts.signature().getBytes(StandardCharsets.UTF_8));
        }
    }
}
