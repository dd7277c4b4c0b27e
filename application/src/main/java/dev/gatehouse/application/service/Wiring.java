package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.Ports;

/** Assembles the use cases: the one public thing in this package. */
public final class Wiring {
    private final Ports ports;
    private final Settings settings;
    private final RefusalCounter counter;
    private final Recorder recorder;
    private final SourceLimits limits;
    private final FailureCounter failureCounter;
    private final FailureLimit failures;
    private final Throttle throttle;
    private final AccountPasswords passwords;
    private final ClientAuthenticator clients;
    private final ClientRefusals refusals;
    private final TokenIssuer issuer;
    private final SessionOpener opener;
    private final Liveness liveness;
    private final AdminAudit audit;
    private final KeyKeeper keys;
    private final TokenReader reader;
    private final SessionEnder ender;
    private final ClientVisits visits;
    private final CallerCheck callers;
    private final Barricade barricade;
    private final Doorkeeper doorkeeper;
    private final NewApiSecrets newSecrets;
    private final NewExchangeTokens newTokens;
    private final AuditBacklog backlog;
    private final PersonWiring persons;

    private Wiring(Ports ports, Settings settings) {
        this.ports = ports;
        this.settings = settings;
        var unit = ports.unitOfWork();
        counter = new RefusalCounter(ports.clock());
        recorder = new Recorder(ports.witness(), counter);
        limits = new SourceLimits(ports.nanoTime());
        failureCounter = new FailureCounter(settings.spraying());
        failures = new FailureLimit(limits, settings.sourceFailures(), failureCounter);
        barricade = new Barricade(unit, ports.clock(), ports.nanoTime());
        doorkeeper = new Doorkeeper(barricade, failures, recorder);
        throttle = new Throttle(settings);
        var gate = new HashGate(settings.hashing(), ports.witness(), ports.nanoTime());
        passwords = new AccountPasswords(
                unit, ports.passwordHasher(), ports.digests(), ports.secretSource(), throttle, gate);
        clients = new ClientAuthenticator(
                unit, ports.digests(), throttle, Recent.of(unit, settings.staleness(), ports.nanoTime()));
        refusals = new ClientRefusals(unit, failures, recorder, EvenRefusals.of(ports, settings));
        issuer = new TokenIssuer(settings.issuer(), ports.accessTokens(), ports.refreshTokens(), ports.secretSource());
        opener = new SessionOpener(settings, ports.refreshTokens(), ports.secretSource());
        liveness = new Liveness(unit, settings.staleness(), ports.nanoTime());
        audit = new AdminAudit(ports.secretSource(), recorder);
        keys = new KeyKeeper(unit, ports.accessTokens(), settings.keys(), audit, ports.clock(), ports.nanoTime());
        reader = new TokenReader(
                unit,
                ports.accessTokens(),
                ports.digests(),
                issuer,
                keys,
                liveness,
                Recent.of(unit, settings.staleness(), ports.nanoTime()),
                Recent.of(unit, settings.staleness(), ports.nanoTime()));
        ender = new SessionEnder(unit, liveness, recorder);
        visits = new ClientVisits(unit, limits, Recent.forAWhile(ClientVisits.NOTED_EVERY, ports.nanoTime()), recorder);
        callers = new CallerCheck(clients, refusals, doorkeeper, visits);
        newSecrets = new NewApiSecrets(ports.digests(), ports.secretSource());
        backlog = new AuditBacklog(unit, recorder);
        newTokens = new NewExchangeTokens(settings.issuer(), opener, ports.refreshTokens());
        persons = new PersonWiring(ports, settings, throttle, failures, admission(), passwords, recorder);
    }

    /** The whole system over the given ports. */
    public static UseCases assemble(Ports ports, Settings settings) {
        return new Wiring(ports, settings).useCases();
    }

    private OAuthWiring oauth(RefreshService refreshes) {
        var shared = new OAuthWiring.Shared(
                callers,
                refusals,
                doorkeeper,
                visits,
                limits,
                failures,
                ender,
                recorder,
                liveness,
                reader,
                issuer,
                opener,
                backlog,
                keys,
                refreshes,
                logIn());
        return new OAuthWiring(ports, settings, shared);
    }

    private UseCases useCases() {
        var unit = ports.unitOfWork();
        var secrets = ports.secretSource();
        var clock = ports.clock();
        var refreshes = refreshSession();
        var oauth = oauth(refreshes);
        var account = persons.account(settings, reader, limits, doorkeeper, liveness);
        return new UseCases(
                new AdmitRequestService(limits, recorder),
                logIn(),
                refreshes,
                new IdentifyBearerService(reader, clock),
                oauth.aboutTokens().introspect(),
                oauth.aboutTokens().revokeToken(),
                followRevocations(),
                account.changePassword(),
                new LogOutService(
                        reader,
                        ender,
                        new BrowserEnd(unit, new LogoutNotes(secrets), liveness, recorder),
                        secrets,
                        clock),
                new PublishedKeys(keys, ports.nanoTime()),
                keys,
                new KeepMasterKeysService(unit, ports.digests(), audit, clock),
                new ManageSessionsService(unit, ender, liveness, audit, clock),
                new ManageUsersService(
                        unit, settings.passwords(), ports.passwordHasher(), secrets, audit, notes(), clock),
                planning().applyState(),
                new InspectTokenService(unit, ports.accessTokens(), ports.refreshTokens(), ports.digests(), clock),
                new PrepareInstallationService(
                        unit, ports.digests(), ports.passwordHasher(), secrets, keys, audit, clock),
                housekeep(),
                administration(),
                oauth.assemble(),
                account.assemble());
    }

    private UseCases.Administration administration() {
        var unit = ports.unitOfWork();
        var clock = ports.clock();
        var refused = new AdminRefusals(unit, ports.secretSource(), clock, recorder);
        var console = new ConsoleWiring(ports, settings, reader, callers, failures, doorkeeper, liveness, recorder);
        var planning = planning();
        return new UseCases.Administration(
                console.identify(refused),
                refused,
                new CursorsService(ports.digests()),
                new AnswerOnceService(unit, ports.answerSeal(), ports.digests(), clock),
                new AdministerSessionsService(unit, liveness, audit, recorder, clock),
                new AdministerBarriersService(unit, barricade, audit, clock),
                new AdministerThrottlesService(unit, settings.throttle(), audit, clock),
                new AdministerNetworksService(unit, liveness, audit, clock),
                new AdministerPoliciesService(unit, liveness, audit, notes(), clock),
                console.explain(
                        new LoginPreview(failures, throttle, opener, visits, new ConsoleDoor(settings.console()))),
                new AdministerAuditService(unit, new SealHashes(ports.digests()), settings.auditLife(), clock),
                new MoveUsersService(unit, planning.userPlanner(), planning.hashAdopter(), refused, audit, clock),
                new MoveClientsService(unit, planning.clientPlanner(), planning.applyState(), refused, clock),
                new AdministerClientsService(unit, newSecrets, audit, liveness, clock),
                new AdministerSecretsService(unit, newSecrets, audit, liveness, clock),
                new AdministerExchangeTokensService(unit, newTokens, audit, liveness, clock),
                administerUsers(),
                new AdministerBrowsersService(unit, audit, clock),
                new AdministerRegistrationsService(unit, newSecrets, audit, liveness, keys, clock),
                console.enter(logIn()),
                console.watch(passwords),
                new NameSubjectsService(unit));
    }

    private AdministerUsersService administerUsers() {
        var unit = ports.unitOfWork();
        var maker = new UserMaker(unit, settings.passwords(), passwords, ports.secretSource(), audit, ports.clock());
        return new AdministerUsersService(unit, maker, liveness, audit, notes(), ports.clock());
    }

    private LetterNotes notes() {
        return new LetterNotes(ports.secretSource());
    }

    private FollowRevocationsService followRevocations() {
        var life = settings.keys().retiringFor();
        var cursors = new CursorsService(ports.digests());
        return new FollowRevocationsService(
                callers, ports.unitOfWork(), cursors, life, ports.secretSource(), ports.clock(), recorder);
    }

    private PlanningWiring planning() {
        return new PlanningWiring(ports, settings, newSecrets, newTokens, audit, liveness, barricade, keys);
    }

    private HousekeepService housekeep() {
        var unit = ports.unitOfWork();
        var hashes = new SealHashes(ports.digests());
        var exchange = new FailureExchange(
                unit, failureCounter, failures, settings.spraying(), ports.secretSource(), ports.clock(), recorder);
        return new HousekeepService(
                unit,
                keys,
                counter,
                backlog,
                exchange,
                new AuditSealer(unit, hashes),
                new AuditRetention(unit, hashes, settings.auditLife()),
                settings,
                ports.clock());
    }

    private Admission admission() {
        return new Admission(opener, issuer, ports.digests(), ports.secretSource(), liveness, recorder);
    }

    private LogInService logIn() {
        var unit = ports.unitOfWork();
        return new LogInService(
                persons.byPassword(),
                persons.byFactor(),
                new ProgramLogin(unit, clients, refusals, failures, doorkeeper, admission(), visits),
                new ExchangeLogin(
                        unit,
                        ports.refreshTokens(),
                        ports.digests(),
                        settings.refresh(),
                        issuer,
                        failures,
                        doorkeeper,
                        visits,
                        recorder),
                doorkeeper,
                ports.secretSource(),
                ports.clock());
    }

    private RefreshService refreshSession() {
        return new RefreshService(
                ports.unitOfWork(),
                ports.refreshTokens(),
                new RefreshUnit(settings.refresh(), new RefreshSteps(settings.refresh())),
                issuer,
                failures,
                doorkeeper,
                visits,
                liveness,
                ports.secretSource(),
                ports.clock(),
                recorder);
    }
}
