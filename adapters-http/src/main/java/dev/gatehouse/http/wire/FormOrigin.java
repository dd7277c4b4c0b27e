package dev.gatehouse.http.wire;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.function.Predicate;

/** On whose page a form stood, as far as the browser that sends it says so. */
public final class FormOrigin {
    private FormOrigin() {}

    /**
     * Whether it stood on a page of another site than ours. {@code Sec-Fetch-Site} is said on https and on this machine alone, and our
     * pages name no referrer, for which {@code Origin} is {@code null} on plain http and in older browsers (Fetch, 3.2): whoever says no
     * more than that is held to the seal in the form, which no other site can know.
     */
    public static boolean isElsewhere(ContainerRequestContext request, Predicate<String> isOurs) {
        var site = HeaderLines.of(request, "Sec-Fetch-Site");
        return site.isEmpty()
                ? HeaderLines.of(request, "Origin").stream()
                        .anyMatch(said -> !said.equals("null") && !isOurs.test(said))
                : !site.equals(List.of("same-origin"));
    }
}
