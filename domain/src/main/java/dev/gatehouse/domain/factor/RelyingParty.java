package dev.gatehouse.domain.factor;

import java.net.URI;
import java.util.Locale;

/**
 * For whom authenticators keep keys: the house as browsers find it, and never what a request calls it.
 *
 * @param id the host
 * @param origin the one from which answers are taken
 */
public record RelyingParty(String id, String origin) {
    /** The house at that address. */
    public static RelyingParty at(String issuer) {
        var place = URI.create(issuer);
        return new RelyingParty(
                String.valueOf(place.getHost()).toLowerCase(Locale.ROOT),
                place.getScheme() + "://" + place.getRawAuthority());
    }
}
