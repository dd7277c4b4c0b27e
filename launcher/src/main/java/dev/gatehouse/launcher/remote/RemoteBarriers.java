package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.launcher.management.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is closed at a server: networks under one address, and all else under another. */
record RemoteBarriers(Server server) implements AdministerBarriers, Standing {
    /** Where barriers of a kind are, and by which member they say what they close. */
    private enum Kind {
        BAN("/bans", "network"),
        SWITCH("/switches", "what");

        private final String path;
        private final String member;

        Kind(String path, String member) {
            this.path = path;
            this.member = member;
        }

        static Kind of(Barred what) {
            return what.isBan() ? BAN : SWITCH;
        }

        String text(Barred what) {
            return switch (what) {
                case Barred.Network(var block) -> block.text();
                case Barred.Dialect frozen -> frozen.text();
                case Barred.Program frozen -> frozen.text();
                case Barred.Passwords frozen -> frozen.text();
            };
        }

        Optional<Barred> parse(String text) {
            return this == BAN ? CidrBlock.parse(text).map(Barred.Network::new) : Barred.parse(text);
        }
    }

    @Override
    public List<Barrier> standing() {
        return Stream.concat(bans().stream(), switches().stream()).toList();
    }

    @Override
    public List<Barrier> bans() {
        return those(Kind.BAN);
    }

    @Override
    public List<Barrier> switches() {
        return those(Kind.SWITCH);
    }

    private List<Barrier> those(Kind kind) {
        return server.get(kind.path).shown().objects("items").stream()
                .map(shown -> barrier(kind, shown))
                .toList();
    }

    @Override
    public Outcome set(Administrator by, Wish wish) {
        var kind = Kind.of(wish.what());
        var answer = server.post(
                kind.path,
                new Body()
                        .with(kind.member, kind.text(wish.what()))
                        .with("reason", wish.reason())
                        .with("force", wish.force())
                        .orNull("expiresAt", wish.expiresAt().map(Instant::toString)));
        return answer.isDone() ? new Outcome.Stands(barrier(kind, answer.shown())) : undone(kind, answer);
    }

    private static Outcome undone(Kind kind, Answer answer) {
        if (answer.flawAt("#/expiresAt").equals("past")) {
            return new Outcome.OverAlready();
        }
        if (answer.flawAt("#/" + kind.member).equals("unknown_client")) {
            return new Outcome.NoSuchClient();
        }
        return switch (answer.problem()) {
            case "bars-yourself" -> new Outcome.BarsYourself();
            case "too-many-barriers" -> new Outcome.TooMany();
            default -> throw answer.refused();
        };
    }

    @Override
    public boolean lift(Administrator by, Barred what) {
        var kind = Kind.of(what);
        var query = Query.EMPTY.with(kind.member, kind.text(what));
        var answer = server.delete(kind.path + query.text(), Optional.empty());
        if (!answer.isDone() && !answer.isAbsent()) {
            throw answer.refused();
        }
        return answer.isDone();
    }

    private static Barrier barrier(Kind kind, Shown shown) {
        return new Barrier(
                shown.meaning(kind.member, kind::parse),
                shown.text("reason"),
                shown.text("actor"),
                shown.time("since"),
                shown.optionalTime("expiresAt"));
    }
}
