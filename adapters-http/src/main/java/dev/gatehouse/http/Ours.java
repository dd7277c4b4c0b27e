package dev.gatehouse.http;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.http.account.Account;
import dev.gatehouse.http.admin.Admin;
import dev.gatehouse.http.console.Console;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.dialect.Sharing;
import dev.gatehouse.http.dialect.apikey.ApiKeyDialect;
import dev.gatehouse.http.dialect.envelope.EnvelopeDialect;
import dev.gatehouse.http.dialect.exchange.ExchangeDialect;
import dev.gatehouse.http.dialect.profile.ProfileDialect;
import dev.gatehouse.http.dialect.resultcode.ResultcodeDialect;
import dev.gatehouse.http.oauth.OAuth;
import dev.gatehouse.http.oauth.page.Pages;
import dev.gatehouse.http.wire.OpenTo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dialects and services of the house, a line each. */
final class Ours {
    private Ours() {}

    /** Those that are switched on. */
    static List<Dialect> dialects(UseCases does, HttpSettings settings) {
        return Stream.<Optional<? extends Dialect>>of(
                        settings.exchange().map(in -> new ExchangeDialect(does.logIn(), in)),
                        settings.envelope()
                                .map(set -> new EnvelopeDialect(
                                        does.logIn(), does.refreshSession(), set.entrance(), set.versions())),
                        settings.resultcode()
                                .map(set -> new ResultcodeDialect(
                                        does.logIn(), does.refreshSession(), set.entrance(), set.secureCookies())),
                        settings.profile().map(in -> new ProfileDialect(does.logIn(), in)),
                        settings.apikey().map(in -> new ApiKeyDialect(does.logIn(), does.refreshSession(), in)))
                .<Dialect>flatMap(Optional::stream)
                .toList();
    }

    /** From where the console may be called, if it has no port of its own. */
    private static Optional<OpenTo> consoleBeside(HttpSettings settings) {
        return settings.administration()
                .filter(set -> set.hasConsole() && set.port().isEmpty())
                .map(set -> new OpenTo(set.networks()));
    }

    /** Those that stand beside them. */
    static List<Service> services(UseCases does, HttpSettings settings, List<Entrance> entrances) {
        return Stream.<Optional<? extends Service>>of(
                        Optional.of(new OAuth(
                                does.publishKeys(),
                                does.introspect(),
                                does.revokeToken(),
                                does.followRevocations(),
                                does.oauth().tellIdentity(),
                                settings.isGranting() ? Optional.of(does.oauth()) : Optional.empty(),
                                settings.issuer(),
                                new Sharing(settings.origins()))),
                        Optional.of(new Pages(
                                does,
                                settings.branding(),
                                settings.issuer(),
                                settings.isGranting(),
                                consoleBeside(settings))),
                        Optional.of(new Account(
                                does.changePassword(),
                                does.logOut(),
                                does.account(),
                                does.oauth().ownConsents(),
                                does.administration().cursors(),
                                settings.branding().name())),
                        settings.disclosure(),
                        settings.administration()
                                .map(set -> new Admin(does, entrances, set.port(), set.networks(), set.files())),
                        settings.administration()
                                .filter(HttpSettings.Administration::hasConsole)
                                .map(set -> new Console(
                                        does,
                                        entrances,
                                        settings.retirements(),
                                        settings.branding(),
                                        settings.issuer(),
                                        new Console.Place(set.port(), set.networks()),
                                        set.files())))
                .<Service>flatMap(Optional::stream)
                .toList();
    }
}
