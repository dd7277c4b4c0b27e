package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.http.admin.Routes.Route;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.BearerRefusal;
import dev.gatehouse.http.wire.OpenTo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The door of this room: what it answers for, and the resources that do. */
public final class Admin implements Service {
    private final List<AdminResource> resources;
    private final List<Route> routes;
    private final AdminGuard guard;
    private final OptionalInt ownPort;
    private final OpenTo openTo;

    /**
     * Speaks for the given use cases, and explains what logins by those entrances come to.
     *
     * @param ownPort where it is served alone; empty: beside everything else
     * @param networks from where it may be called at all; none: from everywhere
     * @param files how users and API clients are read that another system wrote
     */
    public Admin(
            UseCases does, List<Entrance> entrances, OptionalInt ownPort, List<CidrBlock> networks, MovingFiles files) {
        this.ownPort = ownPort;
        this.openTo = new OpenTo(networks);
        this.resources = Stream.concat(house(does, entrances).stream(), accounts(does, files).stream())
                .toList();
        this.routes = Routes.of(resources);
        var administration = does.administration();
        this.guard =
                new AdminGuard(administration.identify(), administration.noteRefusal(), administration.answerOnce());
    }

    /** What the house itself is asked and told. */
    private static List<AdminResource> house(UseCases does, List<Entrance> entrances) {
        var administration = does.administration();
        var cursors = administration.cursors();
        return List.of(
                new WhoAmIResource(),
                new SessionsResource(administration.sessions(), cursors),
                new SessionSweepResource(administration.sessions()),
                new KeysResource(does.manageKeys()),
                new KeyRotationResource(does.manageKeys()),
                new BansResource(administration.barriers()),
                new SwitchesResource(administration.barriers(), entrances),
                new ThrottlesResource(administration.throttles(), cursors),
                new NetworksResource(administration.networks(), cursors),
                new UserPolicyResource(administration.policies()),
                new ClientPolicyResource(administration.policies()),
                new SimulateResource(administration.decisions(), entrances),
                new ReplayResource(administration.decisions()),
                new AuditResource(administration.audit(), cursors),
                new AuditStreamResource(administration.audit()),
                new AuditVerificationResource(administration.audit()));
    }

    /** API clients and users. */
    private static List<AdminResource> accounts(UseCases does, MovingFiles files) {
        var administration = does.administration();
        var cursors = administration.cursors();
        return List.of(
                new ClientsResource(administration.clients(), administration.registrations(), cursors),
                new ClientResource(administration.clients()),
                new RegistrationResource(administration.registrations()),
                new ClientSecretsResource(administration.secrets()),
                new ExchangeTokensResource(administration.exchangeTokens()),
                new UsersResource(administration.users(), cursors),
                new UserResource(administration.users()),
                new UserVerbsResource(administration.users()),
                new UserConsentsResource(does.oauth().consents()),
                new UserFactorsResource(does.administration().users()),
                new UserBrowsersResource(administration.browsers()),
                new UserImportResource(administration.moveUsers(), files),
                new ClientImportResource(administration.moveClients(), files),
                new UserExportResource(administration.moveUsers()),
                new UserHashesResource(administration.moveUsers()),
                new ClientExportResource(administration.moveClients()));
    }

    @Override
    public Set<String> territory() {
        return Set.of("/admin/v1");
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        var endpoints = new HashMap<>(Routes.endpoints(routes));
        endpoints.put(DescriptionResource.PATH, Set.of("GET"));
        return endpoints;
    }

    @Override
    public List<Object> resources() {
        return Stream.concat(resources.stream(), Stream.of(new DescriptionResource(routes), guard))
                .toList();
    }

    @Override
    public OptionalInt ownPort() {
        return ownPort;
    }

    @Override
    public Optional<Reply> turnAway(Source from, Supplier<List<String>> languages) {
        return openTo.holds(from) ? Optional.empty() : Optional.of(AdminWords.say(new Refusal.AddressDenied()));
    }

    @Override
    public Reply say(Fault fault) {
        return ProblemWords.say(fault);
    }

    @Override
    public Reply say(BearerRefusal why) {
        return AdminWords.say(why);
    }
}
