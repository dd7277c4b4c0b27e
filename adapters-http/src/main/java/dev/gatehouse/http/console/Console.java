package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.http.admin.MovingFiles;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Retirement;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.oauth.page.Branding;
import dev.gatehouse.http.oauth.page.Jar;
import dev.gatehouse.http.oauth.page.Language;
import dev.gatehouse.http.oauth.page.PasskeyOptions;
import dev.gatehouse.http.wire.BearerRefusal;
import dev.gatehouse.http.wire.OpenTo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The door of this room: the pages of the console, served where the administration is and from where it may be called. */
public final class Console implements Service {
    /** Under which all pages lie. */
    static final String PATH = "/console";

    private final Sheet sheet;
    private final List<Object> resources;
    private final OptionalInt ownPort;
    private final OpenTo openTo;

    /**
     * Where the console is.
     *
     * @param ownPort where it is served with the administration alone; empty: beside everything else
     * @param networks from where it may be called at all; none: from everywhere
     */
    public record Place(OptionalInt ownPort, List<CidrBlock> networks) {}

    /**
     * Pages of that house, which explain what logins by those entrances come to.
     *
     * @param retirements of dialects that shall end
     * @param files how files of users and API clients are read
     */
    public Console(
            UseCases does,
            List<Entrance> entrances,
            Map<DialectName, Retirement> retirements,
            Branding branding,
            String issuer,
            Place where,
            MovingFiles files) {
        this.ownPort = where.ownPort();
        this.openTo = new OpenTo(where.networks());
        var place = URI.create(issuer);
        var jar = Jar.ofConsole("https".equals(place.getScheme()));
        sheet = new Sheet(branding);
        var administration = does.administration();
        var enter = administration.console();
        var seals = does.oauth().sealForms();
        var visitors = new Visitor(jar, place.getScheme() + "://" + place.getRawAuthority());
        var identified = new Desk.Identified(administration.identify(), enter, administration.noteRefusal());
        var passkeys = new LoginSheet.Passkeys(new PasskeyOptions(issuer, branding.name()), ownPort);
        var login = new LoginSheet(enter, passkeys, seals, visitors, sheet);
        var desk = new Desk(identified, seals, new TurnedAway(sheet, visitors, login));
        var called = new Called(administration.names());
        var spoken = new DialectsResource.Spoken(entrances, retirements);
        resources = Stream.<Stream<Object>>of(
                        Stream.of(
                                new ScriptResource(),
                                new LanguageResource(jar.isSecure()),
                                new LoginResource(desk, enter, seals, visitors, login),
                                new SignOutResource(desk, enter, visitors)),
                        rooms(desk, sheet, does, entrances, called),
                        moves(desk, sheet, administration, files, called),
                        Stream.of(new DialectsResource(
                                desk, sheet, administration.watch(), administration.barriers(), spoken, called)),
                        barriers(desk, sheet, administration, entrances, called))
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<Object> barriers(
            Desk desk, Sheet sheet, UseCases.Administration administers, List<Entrance> entrances, Called called) {
        var dialects = entrances.stream().map(Entrance::dialect).toList();
        var barriers = administers.barriers();
        var policies = new PolicyDesk(desk, sheet, administers.policies(), new PolicyTrial(administers.decisions()));
        var bans = new BarrierDesk(new BarrierFields(BarrierKind.BAN, dialects), sheet, barriers, called);
        var switches = new BarrierDesk(new BarrierFields(BarrierKind.SWITCH, dialects), sheet, barriers, called);
        return Stream.of(
                new BansResource(desk, sheet, bans, administers.throttles(), administers.cursors(), called),
                new ThrottleResource(desk, sheet, administers.throttles(), called),
                new SwitchesResource(desk, sheet, switches),
                new UserPolicyResource(desk, sheet, administers.users(), policies),
                new ClientPolicyResource(desk, sheet, administers.clients(), policies),
                new NetworksResource(desk, sheet, administers.networks(), administers.cursors()),
                new NetworkResource(desk, sheet, administers.networks()),
                new NewNetworkResource(desk, sheet, administers.networks()));
    }

    private static Stream<Object> moves(
            Desk desk, Sheet sheet, UseCases.Administration administers, MovingFiles files, Called called) {
        return Stream.of(
                new ImportUsersResource(desk, sheet, administers.moveUsers(), files),
                new ImportClientsResource(desk, sheet, administers.moveClients(), files),
                new ExportResource(
                        desk,
                        sheet,
                        administers.moveUsers(),
                        administers.moveClients(),
                        administers.audit(),
                        new AuditFilter(called)));
    }

    private static Stream<Object> rooms(
            Desk desk, Sheet sheet, UseCases does, List<Entrance> entrances, Called called) {
        var administers = does.administration();
        var users = administers.users();
        var clients = administers.clients();
        var sessions = administers.sessions();
        var secrets = administers.secrets();
        var policies = administers.policies();
        var cursors = administers.cursors();
        var deeds = new UserDeeds(users, sessions);
        var clientPage = new ClientPage(secrets, administers.exchangeTokens(), administers.registrations(), policies);
        var browsers = administers.browsers();
        var consents = does.oauth().consents();
        var userPage = new UserPage(users, policies, sessions, new UserHoldings(browsers, consents), called);
        return Stream.of(
                new OverviewResource(desk, sheet, does, called),
                new UsersResource(desk, sheet, users, cursors),
                new UserResource(desk, sheet, users, deeds, userPage),
                new BulkUsersResource(desk, sheet, users, deeds),
                new BulkSessionsResource(desk, sheet, sessions),
                new BulkClientsResource(desk, sheet, clients),
                new UserRolesResource(desk, sheet, users),
                new UserBrowserResource(desk, sheet, browsers),
                new UserConsentResource(desk, sheet, consents),
                new NewUserResource(desk, sheet, users),
                new NewClientResource(desk, sheet, clients),
                new UserLetterResource(desk, sheet, users, does.account().ask()),
                new SessionsResource(desk, sheet, sessions, cursors, called),
                new ClientsResource(desk, sheet, clients, cursors),
                new ClientResource(desk, sheet, clients, secrets, clientPage),
                new ClientSecretResource(desk, sheet, secrets),
                new ClientChangeResource(desk, sheet, clients),
                new ClientTokensResource(desk, sheet, clients, administers.exchangeTokens()),
                new UserIdentityResource(desk, sheet, users),
                new RegistrationResource(desk, sheet, clients, administers.registrations()),
                new AuditResource(desk, sheet, administers.audit(), cursors, called),
                new ExplainResource(desk, sheet, administers.decisions(), users, entrances, called),
                new KeysResource(desk, sheet, does.manageKeys(), administers.watch()));
    }

    @Override
    public Set<String> territory() {
        return Set.of(PATH);
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return Ways.ALL;
    }

    @Override
    public Optional<String> front() {
        return Optional.of(PATH);
    }

    @Override
    public Map<String, Integer> largeBodies() {
        return Map.of(ImportUsersResource.PATH, ImportDesk.MOST_SENT, ImportClientsResource.PATH, ImportDesk.MOST_SENT);
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public OptionalInt ownPort() {
        return ownPort;
    }

    @Override
    public Optional<Reply> turnAway(Source from, Supplier<List<String>> languages) {
        return openTo.holds(from)
                ? Optional.empty()
                : Optional.of(sheet.closed(Language.of(Optional.empty(), languages.get())));
    }

    @Override
    public Reply say(Fault fault) {
        return say(fault, List.of());
    }

    @Override
    public Reply say(Fault fault, List<String> languages) {
        return sheet.fault(fault, Language.of(Optional.empty(), languages));
    }

    /** No page asks for an access token. */
    @Override
    public Reply say(BearerRefusal why) {
        return say(new Fault.NotFound());
    }
}
