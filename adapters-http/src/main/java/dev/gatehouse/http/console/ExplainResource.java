package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what a login would come to, and why. */
@Path(Paths.EXPLAIN)
public final class ExplainResource {
    private static final String WHOSE = "who";
    private static final String CONSOLE = "console";
    private static final String DIALECT = "dialect";
    private static final String ADDRESS = "address";

    private final Desk desk;
    private final Sheet sheet;
    private final ExplainDecisions decisions;
    private final AdministerUsers users;
    private final List<Entrance> entrances;
    private final Called called;

    ExplainResource(
            Desk desk,
            Sheet sheet,
            ExplainDecisions decisions,
            AdministerUsers users,
            List<Entrance> entrances,
            Called called) {
        this.called = called;
        this.desk = desk;
        this.sheet = sheet;
        this.decisions = decisions;
        this.users = users;
        this.entrances = List.copyOf(entrances);
    }

    /** The address of the page about such a login. */
    static String address(String who, String dialect, String address) {
        return Paths.EXPLAIN + "?" + WHOSE + "=" + Paths.encoded(who) + "&" + DIALECT + "=" + Paths.encoded(dialect)
                + "&" + ADDRESS + "=" + Paths.encoded(address);
    }

    /** The checks that the login would meet, in their order. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.EXPLAIN.needed(), visit -> sheet.page(200, page(visit), visit));
    }

    private Page page(Visit visit) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Prose(visit.say(AuditText.EXPLAINED)));
        blocks.add(ask(visit));
        visit.form().text(WHOSE).ifPresent(who -> blocks.addAll(told(who, visit)));
        return new Page(visit.say(FrameText.EXPLAIN), blocks);
    }

    private Stream<Entrance> entrances() {
        return Stream.concat(entrances.stream(), decisions.pages().stream());
    }

    private Block ask(Visit visit) {
        var options = entrances().map(entrance -> option(entrance, visit)).toList();
        return Block.Ask.search(
                Paths.EXPLAIN,
                List.of(
                        Cells.line(visit, WHOSE, AuditText.WHOSE),
                        new Field.Choice(DIALECT, visit.say(AuditText.DIALECT), options),
                        Cells.line(visit, ADDRESS, AuditText.ADDRESS)),
                visit.say(FrameText.EXPLAIN));
    }

    private Field.Option option(Entrance entrance, Visit visit) {
        var name = entrance.dialect().value();
        var text = entrances.contains(entrance)
                ? name
                : visit.say(name.equals(CONSOLE) ? AuditText.CONSOLE : AuditText.LOGIN_PAGE, name);
        return new Field.Option(name, text, name.equals(visit.text(DIALECT)));
    }

    private List<Block> told(String who, Visit visit) {
        var whose = whose(who);
        var entrance = entrances()
                .filter(one -> one.dialect().value().equals(visit.text(DIALECT)))
                .filter(whose::couldUse)
                .findFirst();
        var from = IpAddress.parse(visit.text(ADDRESS)).map(Source.Known::new);
        if (entrance.isEmpty()) {
            return List.of(new Block.Alarm(visit.say(AuditText.NO_LOGIN)));
        }
        return from.map(source -> told(new Question(whose, entrance.get(), source, Optional.empty()), visit))
                .orElseGet(() -> List.of(new Block.Alarm(visit.say(AuditText.NO_ADDRESS))));
    }

    private List<Block> told(Question question, Visit visit) {
        var simulation = decisions.simulate(question);
        var judgement = simulation.judgement();
        var verdict = simulation
                .refusal()
                .<Block>map(why -> new Block.Alarm(visit.say(AuditText.REFUSED, why)))
                .orElseGet(() -> new Block.Done(visit.say(AuditText.ADMITTED)));
        var whose = simulation
                .subject()
                .map(named(simulation, visit)::cell)
                .orElseGet(() -> Cell.of(visit.say(AuditText.UNKNOWN)));
        var facts = new Block.Facts("", List.of(Cells.fact(visit, AuditText.WHOM, whose)));
        var blocks = new ArrayList<>(List.of(verdict, facts, DecisionBlocks.steps(judgement.trace(), visit)));
        blocks.addAll(Remedies.of(judgement.trace(), simulation.subject(), visit));
        return blocks;
    }

    private Called.Names named(ExplainDecisions.Simulation simulation, Visit visit) {
        return called.of(visit, simulation.subject().stream());
    }

    /** A client by its number, a user by an id that there is, and else whoever is called so. */
    private Whose whose(String text) {
        return Subject.parse(text)
                .filter(subject -> switch (subject) {
                    case Subject.OfClient client -> true;
                    case Subject.OfUser(var id) -> users.find(id).isPresent();
                })
                .<Whose>map(Whose.Known::new)
                .orElseGet(() -> new Whose.Named(LoginIdentifier.parse(text)));
    }
}
