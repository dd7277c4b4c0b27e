package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What is done to many users at once: to each of them by itself, so that one who stands against it keeps nobody else. */
@Path(BulkUsersResource.PATH + "/{verb}")
public final class BulkUsersResource {
    /** Below which the verbs lie. */
    static final String PATH = Console.PATH + "/bulk/users";

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;
    private final UserDeeds deeds;
    private final UserWords words;

    BulkUsersResource(Desk desk, Sheet sheet, AdministerUsers users, UserDeeds deeds) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
        this.deeds = deeds;
        this.words = new UserWords(desk, sheet);
    }

    /** What the boxes of a list of users are for. */
    static List<Block.Link> verbs(Visit visit) {
        return UserAction.forMany()
                .filter(action -> visit.may(action.needed()))
                .map(action -> new Block.Link(visit.say(action.confirmation().title()), PATH + "/" + action.verb()))
                .toList();
    }

    /** What will happen. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("verb") String verb) {
        var action = action(verb);
        return desk.look(
                request,
                needed(action),
                visit -> picked(visit, action, (one, all) -> {
                    var called = all.stream().map(BulkUsersResource::called).toList();
                    return sheet.page(200, Picks.page(one.confirmation(), visit, called, ids(all), Paths.USERS), visit);
                }));
    }

    /** Has it happen to each of them. */
    @POST
    public Response act(@Context ContainerRequestContext request, @PathParam("verb") String verb, byte[] body) {
        var action = action(verb);
        return desk.act(
                request, body, needed(action), visit -> picked(visit, action, (one, all) -> act(visit, one, all)));
    }

    private Reply picked(Visit visit, Optional<UserAction> action, BiFunction<UserAction, List<User>, Reply> answer) {
        var all = Picks.of(visit).stream()
                .filter(UserId::isValid)
                .flatMap(id -> users.find(new UserId(id)).stream())
                .map(seen -> seen.listed().user())
                .toList();
        return action.map(one -> all.isEmpty()
                        ? sheet.refused(400, visit, visit.say(FrameText.NOTHING_PICKED))
                        : answer.apply(one, all))
                .orElseGet(() -> sheet.notThere(visit));
    }

    private Reply act(Visit visit, UserAction action, List<User> all) {
        var done = new ArrayList<User>();
        var alarms = new ArrayList<Block>();
        for (var user : all) {
            switch (deeds.done(visit.by(), action, user.id())) {
                case Outcome.Done now -> done.add(user);
                case Outcome.Made made -> done.add(user);
                case Outcome.Gone() -> done.add(user);
                case Outcome.Objected(var why) -> alarms.add(alarm(user, words.told(visit, action.needed(), why)));
                case Outcome.Unfit(var why) -> alarms.add(alarm(user, visit.say(FrameText.UNFIT, why.word())));
                case Outcome.Busy(var why) -> alarms.add(alarm(user, visit.say(FrameText.BUSY)));
            }
        }
        return sheet.page(alarms.isEmpty() ? 200 : 409, after(visit, action, done, alarms), visit);
    }

    private static Block alarm(User user, String why) {
        return new Block.Alarm(user.called() + ": " + why);
    }

    /** What was so already before is left so by the way back. */
    private static Page after(Visit visit, UserAction action, List<User> done, List<Block> alarms) {
        var changed = done.stream().filter(user -> action.isOpenTo(user, false)).toList();
        var undo = action.opposite()
                .filter(opposite -> !changed.isEmpty())
                .map(opposite -> new Block.Link(
                        visit.say(FrameText.UNDO), Picks.address(PATH + "/" + opposite.verb(), ids(changed))));
        var blocks = new ArrayList<>(alarms);
        blocks.add(new Block.Done(visit.say(FrameText.DONE_TO, Integer.toString(done.size())), undo));
        blocks.add(new Block.Points(
                visit.say(FrameText.PICKED),
                done.stream().map(BulkUsersResource::called).toList()));
        blocks.add(new Block.Links(List.of(new Block.Link(visit.say(FrameText.USERS), Paths.USERS))));
        return new Page(visit.say(action.confirmation().title()), blocks);
    }

    private static Cell called(User user) {
        return Cell.of(user.called(), Paths.user(user.id()));
    }

    private static List<String> ids(List<User> all) {
        return all.stream().map(user -> user.id().value()).toList();
    }

    private static Optional<UserAction> action(String verb) {
        return UserAction.forMany().filter(action -> action.verb().equals(verb)).findFirst();
    }

    /** What is no verb is looked for like a user. */
    private static Permission needed(Optional<UserAction> action) {
        return action.map(UserAction::needed).orElse(Room.USERS.needed());
    }
}
