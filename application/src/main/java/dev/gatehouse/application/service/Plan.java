package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What applying a state would do, gathered line by line.
 *
 * @param passwords those that must be hashed before the plan is written
 * @param adopted hashes of another system, sealed already
 * @param algorithms by which ID tokens shall be signed
 * @param claimed names that the state has used already, so that it cannot use one twice
 * @param administrators who ceases to run the house, and who begins to
 */
record Plan(
        List<Item> items,
        Map<UserId, Password> passwords,
        Map<UserId, PasswordHash> adopted,
        Set<String> algorithms,
        Set<String> claimed,
        PlannedAdministrators administrators,
        List<String> warnings,
        List<String> problems) {

    /** Writes one line of the plan, and adds the secrets that are to be shown once; whom the line concerns. */
    interface Write {
        Subject to(Stores stores, Map<UserId, PasswordHash> hashes, List<NewSecret> secrets);
    }

    /** The same for a line that may concern nobody, but the house. */
    interface Line {
        Optional<Subject> to(Stores stores, Map<UserId, PasswordHash> hashes, List<NewSecret> secrets);
    }

    /** One line, and how it is written if it changes anything. */
    record Item(Change change, Optional<Line> line) {}

    /** Somebody changed the store between the look and the writing. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(String what) {
            super(what + " was changed, taken or removed meanwhile; nothing was applied, try again");
        }
    }

    static Plan empty() {
        return new Plan(
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                new PlannedAdministrators(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    void add(Change.Kind kind, String what, String detail, Write write) {
        Line line = (stores, hashes, secrets) -> Optional.of(write.to(stores, hashes, secrets));
        items.add(new Item(new Change(kind, what, detail), Optional.of(line)));
    }

    /** Adds a line that concerns nobody in particular. */
    void addOfHouse(Change.Kind kind, String what, String detail, Consumer<Stores> write) {
        Line line = (stores, hashes, secrets) -> {
            write.accept(stores);
            return Optional.empty();
        };
        items.add(new Item(new Change(kind, what, detail), Optional.of(line)));
    }

    void keep(String what) {
        items.add(new Item(new Change(Change.Kind.KEEP, what, ""), Optional.empty()));
    }

    /** Notes that the state speaks of this name; a second time is a problem. */
    void claim(String name) {
        if (!claimed.add(name)) {
            problems.add(name + " is declared twice");
        }
    }

    /** Whether the state speaks of this name. */
    boolean claims(String name) {
        return claimed.contains(name);
    }

    /** Throws when the store no longer is as it was seen. */
    static void require(boolean done, String what) {
        if (!done) {
            throw new Overtaken(what);
        }
    }

    /** Throws when what a line was planned from was changed or removed since: to write it would undo that. */
    static <T> void requireUnchanged(T seen, Optional<T> now, String what) {
        require(now.equals(Optional.of(seen)), what);
    }

    Report report(List<NewSecret> secrets) {
        return new Report(
                items.stream().map(Item::change).toList(), secrets, List.copyOf(warnings), List.copyOf(problems));
    }
}
