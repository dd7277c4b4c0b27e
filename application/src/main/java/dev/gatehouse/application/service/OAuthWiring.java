package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.Ports;
import java.time.Duration;
import java.util.Set;

/** Assembles what OAuth does, over what every dialect shares. */
final class OAuthWiring {
    private final Ports ports;
    private final Settings settings;
    private final Shared shared;
    private final GrantIssuer tokens;
    private final GrantHandout handout;
    private final GrantOpener grants;
    private final OAuthClients clients;
    private final ProofCheck proofs;
    private final AuthorizationReader reader;
    private final Browsers browsers;
    private final BrowserEnd browserEnd;

    /** The parts that others use too. */
    record Shared(
            CallerCheck callers,
            ClientRefusals refusals,
            Doorkeeper doorkeeper,
            ClientVisits visits,
            SourceLimits limits,
            FailureLimit failures,
            SessionEnder ender,
            Recorder recorder,
            Liveness liveness,
            TokenReader reader,
            TokenIssuer issuer,
            SessionOpener opener,
            AuditBacklog backlog,
            KeyKeeper keys,
            RefreshService refreshes,
            LogInService logIn) {}

    OAuthWiring(Ports ports, Settings settings, Shared shared) {
        this.ports = ports;
        this.settings = settings;
        this.shared = shared;
        var unit = ports.unitOfWork();
        var secrets = ports.secretSource();
        var granted = settings.oauth().granted();
        tokens = new GrantIssuer(
                settings.issuer(),
                granted,
                ports.accessTokens(),
                shared.issuer(),
                new IdentityIssuer(settings.issuer(), ports.identityTokens(), shared.keys()),
                secrets);
        handout = new GrantHandout(tokens, shared.liveness(), shared.recorder());
        grants = new GrantOpener(shared.opener(), granted);
        proofs = new ProofCheck(unit, ports.proofReader(), ports.proofNonces(), ports.digests());
        reader = new AuthorizationReader(settings.issuer());
        browsers = new Browsers(unit, ports.digests(), settings.oauth().browser());
        browserEnd = new BrowserEnd(unit, new LogoutNotes(secrets), shared.liveness(), shared.recorder());
        // RFC 7523 section 3: the issuer, or an endpoint where clients show who they are, names us as an audience.
        var ours = Set.of(
                settings.issuer(),
                settings.issuer() + "/oauth2/token",
                settings.issuer() + "/oauth2/par",
                settings.issuer() + "/oauth2/device_authorization",
                settings.issuer() + "/oauth2/introspect",
                settings.issuer() + "/oauth2/revoke");
        clients = new OAuthClients(
                unit,
                recent(),
                shared.callers(),
                shared.refusals(),
                shared.doorkeeper(),
                shared.visits(),
                new AssertedClients(unit, ports.assertionReader(), ports.digests(), ours),
                new PublicLimit(shared.limits(), settings.oauth().publicRequests(), shared.recorder()));
    }

    TokenWiring aboutTokens() {
        return new TokenWiring(ports, settings, shared, clients, browserEnd);
    }

    UseCases.OAuth assemble() {
        var consents = consents();
        return new UseCases.OAuth(
                grantTokens(),
                authorize(),
                new PushAuthorizationService(
                        settings.oauth().pushedLife(),
                        clients,
                        proofs,
                        reader,
                        ports.unitOfWork(),
                        ports.digests(),
                        ports.secretSource(),
                        ports.clock()),
                new BrowserLoginService(
                        shared.logIn(),
                        sealForms(),
                        PersonWiring.passkeys(ports),
                        PersonWiring.remembered(ports, settings),
                        settings.oauth().browser(),
                        browsers,
                        browserEnd,
                        ports.secretSource(),
                        ports.clock()),
                sealForms(),
                connectDevice(),
                new EndBrowserSessionService(
                        ports.unitOfWork(),
                        clients,
                        ports.identityTokens(),
                        browsers,
                        browserEnd,
                        ports.secretSource(),
                        ports.clock()),
                new DeliveryWiring(ports, settings, shared).deliverMessages(),
                consents,
                consents,
                new TellIdentityService(settings.oauth().granted().dialect(), shared.reader(), proofs, ports.clock()));
    }

    /** What clients are given holds as it is registered now: nothing stale is believed, on no node. */
    private <K, V> Recent<K, V> recent() {
        return Recent.of(ports.unitOfWork(), Duration.ZERO, ports.nanoTime());
    }

    private Whereabouts whereabouts() {
        return new Whereabouts(ports.unitOfWork(), shared.failures(), shared.recorder());
    }

    private ConsentsService consents() {
        return new ConsentsService(
                ports.unitOfWork(),
                new Owners(shared.reader(), browsers, whereabouts(), settings.recentLogin()),
                shared.doorkeeper(),
                new ConsentEnd(new LogoutNotes(ports.secretSource())),
                new AdminAudit(ports.secretSource(), shared.recorder()),
                shared.liveness(),
                shared.recorder(),
                new AccountFrame(ports.secretSource(), ports.clock()));
    }

    private SealFormsService sealForms() {
        return new SealFormsService(ports.digests(), ports.secretSource(), ports.clock());
    }

    private ConnectDeviceService connectDevice() {
        var unit = ports.unitOfWork();
        var secrets = ports.secretSource();
        return new ConnectDeviceService(
                new DeviceStart(settings.issuer(), settings.oauth(), clients, unit, ports.digests(), secrets),
                unit,
                browsers,
                shared.doorkeeper(),
                whereabouts(),
                shared.failures(),
                shared.recorder(),
                ports.digests(),
                secrets,
                ports.clock());
    }

    private AuthorizeService authorize() {
        var browser = new AuthorizedBrowser(
                ports.unitOfWork(),
                browsers,
                whereabouts(),
                ports.digests(),
                ports.identityTokens(),
                ports.secretSource(),
                settings.oauth().codeLife(),
                shared.recorder());
        return new AuthorizeService(
                ports.unitOfWork(),
                clients,
                reader,
                browser,
                shared.doorkeeper(),
                ports.digests(),
                ports.secretSource(),
                ports.clock());
    }

    private GrantTokensService grantTokens() {
        var unit = ports.unitOfWork();
        var issuer = settings.issuer();
        return new GrantTokensService(
                clients,
                proofs,
                new OwnGrant(
                        issuer,
                        settings.oauth().granted(),
                        unit,
                        recent(),
                        tokens,
                        ports.secretSource(),
                        shared.backlog()),
                new CodeGrant(
                        issuer,
                        unit,
                        ports.digests(),
                        grants,
                        handout,
                        whereabouts(),
                        shared.liveness(),
                        shared.failures(),
                        shared.recorder()),
                new RefreshGrant(
                        issuer,
                        settings.oauth().granted(),
                        unit,
                        ports.refreshTokens(),
                        shared.refreshes(),
                        tokens,
                        shared.failures(),
                        shared.recorder()),
                devices(),
                exchanges(),
                ports.secretSource(),
                ports.clock());
    }

    private DeviceGrant devices() {
        return new DeviceGrant(
                settings.issuer(),
                settings.oauth().deviceInterval(),
                ports.unitOfWork(),
                ports.digests(),
                grants,
                handout,
                whereabouts(),
                shared.failures());
    }

    private ExchangeGrant exchanges() {
        return new ExchangeGrant(
                settings.issuer(), ports.unitOfWork(), shared.reader(), grants, handout, shared.failures());
    }
}
