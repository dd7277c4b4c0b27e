package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.admin.UserImportResource;
import dev.gatehouse.http.admin.UserImportResource.Taken;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Phrase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users that are taken over from another system, as many as one page holds: first tried, then taken. */
@Path(ImportResource.PATH)
public final class ImportResource {
    /** Where it is found. */
    static final String PATH = Console.PATH + "/import-users";

    private static final String LINES = "lines";
    private static final String SAVE = "save";
    private static final String YES = "yes";

    private final Desk desk;
    private final Sheet sheet;
    private final MoveUsers users;

    ImportResource(Desk desk, Sheet sheet, MoveUsers users) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
    }

    /** Where they are typed. */
    @GET
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(request, Permission.USERS_WRITE, visit -> page(200, visit, List.of()));
    }

    private Reply page(int status, Visit visit, List<Block> before) {
        var blocks = new ArrayList<>(before);
        blocks.add(new Block.Prose(visit.say(ImportText.WILL)));
        blocks.add(new Block.Ask(
                true,
                PATH,
                visit.sealed(),
                List.of(new Field.Area(
                        LINES, visit.say(ImportText.LINES), visit.text(LINES), visit.say(ImportText.HINT))),
                visit.say(ImportText.TRY),
                false,
                Optional.of(new Block.Link(visit.say(FrameText.CANCEL), Paths.USERS))));
        return sheet.page(status, new Page(visit.say(ImportText.TITLE), blocks), visit);
    }

    /** Tries what was typed, or takes it if it was tried before. */
    @POST
    public Response take(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, Permission.USERS_WRITE, visit -> {
            if (visit.lines(LINES).isEmpty()) {
                return page(400, visit, List.of(new Block.Alarm(visit.say(ImportText.NO_LINES))));
            }
            boolean isTried = visit.text(SAVE).equals(YES);
            var taken = UserImportResource.take(
                    users, visit.by(), visit.text(LINES).getBytes(StandardCharsets.UTF_8), !isTried);
            return isTried ? done(visit, taken) : page(200, visit, tried(visit, taken));
        });
    }

    private Reply done(Visit visit, Taken taken) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Done(visit.say(FrameText.DONE)));
        blocks.addAll(report(visit, taken, ImportText.MADE));
        blocks.add(new Block.Links(List.of(new Block.Link(visit.say(FrameText.USERS), Paths.USERS))));
        return sheet.page(200, new Page(visit.say(ImportText.TITLE), blocks), visit);
    }

    private static List<Block> tried(Visit visit, Taken taken) {
        var blocks = new ArrayList<>(report(visit, taken, ImportText.WOULD_BE));
        if (taken.made() > 0) {
            var hidden = Map.of(Desk.SEAL, visit.seal(PATH), LINES, visit.text(LINES), SAVE, YES);
            blocks.add(
                    new Block.Ask(true, PATH, hidden, List.of(), visit.say(ImportText.TAKE), true, Optional.empty()));
        }
        return blocks;
    }

    private static List<Block> report(Visit visit, Taken taken, Phrase made) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(
                "",
                List.of(
                        fact(visit, ImportText.COUNTED, taken.lines()),
                        fact(visit, made, taken.made()),
                        fact(visit, ImportText.KNOWN, taken.known()))));
        if (!taken.problems().isEmpty()) {
            blocks.add(new Block.Points(
                    visit.say(ImportText.PROBLEMS),
                    taken.problems().stream().map(Block.Cell::of).toList()));
        }
        return blocks;
    }

    private static Block.Fact fact(Visit visit, Phrase name, int number) {
        return Cells.fact(visit, name, Block.Cell.of(Integer.toString(number)));
    }
}
