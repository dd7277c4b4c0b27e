package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.application.port.in.MoveUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.admin.AdminLines.Line;
import dev.gatehouse.http.admin.MovingFiles.Notation;
import dev.gatehouse.http.admin.MovingUserMessages.LineProblem;
import dev.gatehouse.http.admin.MovingUserMessages.Report;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes users over from another system, as many as one body holds: what goes on after it is the next request. */
@Path("/admin/v1/users:import")
public final class UserImportResource implements AdminResource {
    private final MoveUsers users;
    private final MovingFiles files;

    UserImportResource(MoveUsers users, MovingFiles files) {
        this.users = users;
        this.files = files;
    }

    /** Makes those who are not there yet, and tells of each line that cannot be taken. */
    @POST
    @Needs(Permission.USERS_WRITE)
    public Response take(
            @Auth Caller caller, @Context UriInfo uri, @Context ContainerRequestContext request, byte[] body) {
        return Query.answer(
                        uri,
                        query -> query.flag("dryRun").orElse(false),
                        dryRun -> AdminLines.answer(
                                request,
                                body,
                                notation ->
                                        Reply.of(200, report(caller.administrator(), read(body, notation), dryRun))))
                .toResponse();
    }

    private List<Line<DesiredUser>> read(byte[] body, Notation notation) {
        return switch (notation) {
            case JSON_LINES -> AdminLines.lines(body, MovingUserMessages::arriving);
            case CSV ->
                files.users(body, notation).stream()
                        .map(UserImportResource::line)
                        .toList();
        };
    }

    private static Line<DesiredUser> line(MovingFiles.Line<DesiredUser> row) {
        return switch (row) {
            case MovingFiles.Line.Good<DesiredUser>(int number, var wish) -> new Line.Good<>(number, wish);
            case MovingFiles.Line.Bad<DesiredUser>(int number, var why) ->
                new Line.Bad<>(MovingUserMessages.problem(number, why));
        };
    }

    private Report report(Administrator by, List<Line<DesiredUser>> lines, boolean dryRun) {
        var wishes = new ArrayList<DesiredUser>();
        var numbers = new ArrayList<Integer>();
        var bad = new ArrayList<LineProblem>();
        for (var line : lines) {
            switch (line) {
                case Line.Good<DesiredUser>(int number, var wish) -> {
                    numbers.add(number);
                    wishes.add(wish);
                }
                case Line.Bad<DesiredUser>(var problem) -> bad.add(problem);
            }
        }
        var outcomes = wishes.isEmpty() ? List.<Outcome>of() : users.take(by, wishes, dryRun);
        var problems = Stream.concat(bad.stream(), refused(numbers, outcomes))
                .sorted(Comparator.comparingInt(LineProblem::line))
                .toList();
        return new Report(
                dryRun,
                lines.size(),
                count(outcomes, new Outcome.Made()),
                count(outcomes, new Outcome.Known()),
                problems.size(),
                problems,
                Optional.empty());
    }

    private static Stream<LineProblem> refused(List<Integer> numbers, List<Outcome> outcomes) {
        var problems = new ArrayList<LineProblem>();
        for (int at = 0; at < outcomes.size(); at++) {
            MovingUserMessages.problem(numbers.get(at), outcomes.get(at)).ifPresent(problems::add);
        }
        return problems.stream();
    }

    private static int count(List<Outcome> outcomes, Outcome which) {
        return Math.toIntExact(outcomes.stream().filter(which::equals).count());
    }
}
