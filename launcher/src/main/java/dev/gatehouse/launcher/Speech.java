package dev.gatehouse.launcher;

import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.http.HttpSettings;
import dev.gatehouse.http.HttpSettings.Administration;
import dev.gatehouse.http.HttpSettings.EnvelopeSettings;
import dev.gatehouse.http.HttpSettings.RequestBounds;
import dev.gatehouse.http.HttpSettings.ResultcodeSettings;
import dev.gatehouse.http.dialect.Retirement;
import dev.gatehouse.http.disclosure.Disclosure;
import dev.gatehouse.launcher.configuration.AdministrationConfiguration;
import dev.gatehouse.launcher.configuration.DialectConfiguration;
import dev.gatehouse.launcher.configuration.DialectsConfiguration;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.RequestConfiguration;
import dev.gatehouse.launcher.state.UploadedLines;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Says to the room that speaks which dialects are spoken, and how. */
final class Speech {
    private Speech() {}

    static HttpSettings settings(GatehouseConfiguration configuration, InstantSource clock) {
        var dialects = configuration.dialects();
        return new HttpSettings(
                configuration.issuer(),
                configuration.trustedProxies().trustedProxies(),
                bounds(configuration.requests()),
                entrance(configuration, "exchange", dialects.exchange()),
                entrance(configuration, "envelope", dialects.envelope())
                        .map(entrance -> new EnvelopeSettings(entrance, versions(dialects.envelope()))),
                entrance(configuration, "resultcode", dialects.resultcode())
                        .map(entrance -> new ResultcodeSettings(
                                entrance, dialects.resultcode().secureCookies().orElse(true))),
                entrance(configuration, "profile", dialects.profile()),
                entrance(configuration, "apikey", dialects.apikey()),
                administration(configuration.administration()),
                configuration.oauth().enabled(),
                configuration.branding().branding(),
                configuration.oauth().webOrigins(),
                retirements(configuration.dialects()),
                configuration.securityContact().map(contact -> new Disclosure(contact, configuration.issuer(), clock)));
    }

    private static Map<DialectName, Retirement> retirements(DialectsConfiguration dialects) {
        var retirements = new HashMap<DialectName, Retirement>();
        dialects.byName()
                .forEach((name, block) ->
                        block.retirement().ifPresent(ending -> retirements.put(new DialectName(name), ending)));
        return retirements;
    }

    private static Optional<Administration> administration(AdministrationConfiguration block) {
        return block.enabled()
                ? Optional.of(new Administration(
                        block.ownPort(), block.blocks(), block.console().enabled(), new UploadedLines()))
                : Optional.empty();
    }

    private static RequestBounds bounds(RequestConfiguration requests) {
        return new RequestBounds(
                (int) requests.maxBody().toBytes(),
                requests.bodyTime().toJavaDuration(),
                requests.headTime().toJavaDuration());
    }

    private static Optional<Entrance> entrance(
            GatehouseConfiguration configuration, String name, DialectConfiguration block) {
        return block.enabled() ? Optional.of(configuration.entrance(name, block)) : Optional.empty();
    }

    private static NavigableSet<LocalDate> versions(DialectConfiguration envelope) {
        return Collections.unmodifiableNavigableSet(
                new TreeSet<>(envelope.versions().orElse(Collections.emptySortedSet())));
    }
}
