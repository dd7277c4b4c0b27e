package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.client.OneLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is filled in of an API client. */
record ClientFields(
        String name,
        String audiences,
        boolean introspects,
        Set<Permission> permissions,
        String perSecond,
        String burst) {
    private static final String NAME = "name";
    private static final String AUDIENCES = "audiences";
    private static final String INTROSPECT = "introspect";
    private static final String PER_SECOND = "perSecond";
    private static final String BURST = "burst";
    private static final int LONGEST_RATE = 7;

    /** A client of which nothing was said yet. */
    static final Draft BLANK = new Draft("", ClientStatus.ACTIVE, Set.of(), false, Set.of(), Optional.empty());

    /** What was filled in, or what is wrong with it. */
    sealed interface Read {
        /** It makes this of a client. */
        record Drafted(UnaryOperator<Draft> edit) implements Read {}

        /** It does not make sense. */
        record Wrong(List<Block> alarms) implements Read {}
    }

    /** A client as somebody could have filled it in. */
    static ClientFields of(Draft draft) {
        return new ClientFields(
                draft.name(),
                draft.audiences().stream().sorted().collect(Collectors.joining("\n")),
                draft.introspect(),
                draft.permissions(),
                draft.rate().map(rate -> Integer.toString(rate.perSecond())).orElse(""),
                draft.rate().map(rate -> Integer.toString(rate.burst())).orElse(""));
    }

    /** What was sent. */
    static ClientFields sent(Visit visit) {
        return new ClientFields(
                visit.text(NAME),
                visit.text(AUDIENCES),
                visit.isTicked(INTROSPECT),
                Arrays.stream(Permission.values())
                        .filter(permission -> visit.isTicked(permission.word()))
                        .collect(Collectors.toUnmodifiableSet()),
                visit.text(PER_SECOND),
                visit.text(BURST));
    }

    List<Field> fields(Visit visit) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.Line(NAME, visit.say(ClientText.NAME), name, "", "text", true));
        fields.add(new Field.Area(
                AUDIENCES, visit.say(ClientText.AUDIENCES), audiences, visit.say(ClientText.AUDIENCES_HINT)));
        fields.add(Field.Line.of(PER_SECOND, visit.say(ClientText.PER_SECOND), perSecond));
        fields.add(Field.Line.of(BURST, visit.say(ClientText.BURST), burst));
        fields.add(new Field.Tick(INTROSPECT, visit.say(ClientText.INTROSPECT), introspects));
        if (visit.may(Permission.ROLES_GRANT)) {
            Arrays.stream(Permission.values())
                    .filter(visit::may)
                    .forEach(permission -> fields.add(new Field.Tick(
                            permission.word(),
                            visit.say(ClientText.PERMITTED, permission.word()),
                            permissions.contains(permission))));
        }
        return fields;
    }

    /** What it comes to. */
    Read read(Visit visit) {
        var alarms = new ArrayList<Block>();
        var called = OneLine.parse(name);
        var lines = visit.lines(AUDIENCES);
        lines.stream()
                .filter(line -> OneLine.parse(line).isEmpty())
                .forEach(line -> alarms.add(new Block.Alarm(visit.say(FrameText.UNFIT, line))));
        if (called.isEmpty()) {
            alarms.add(new Block.Alarm(visit.say(ClientText.NAMELESS)));
        }
        var rate = rate();
        if (rate.isEmpty() && !(perSecond + burst).isEmpty()) {
            alarms.add(new Block.Alarm(visit.say(ClientText.BAD_RATE, Integer.toString(ClientRate.MOST))));
        }
        return alarms.isEmpty()
                ? new Read.Drafted(draft -> new Draft(
                        called.orElseThrow(),
                        draft.status(),
                        Set.copyOf(lines),
                        introspects,
                        permissions(visit, draft.permissions()),
                        rate))
                : new Read.Wrong(alarms);
    }

    /** What somebody could not tick stays as it is. */
    private Set<Permission> permissions(Visit visit, Set<Permission> before) {
        return visit.may(Permission.ROLES_GRANT)
                ? Stream.concat(
                                permissions.stream().filter(visit::may),
                                before.stream().filter(permission -> !visit.may(permission)))
                        .collect(Collectors.toUnmodifiableSet())
                : before;
    }

    private Optional<ClientRate> rate() {
        return number(perSecond)
                .flatMap(each -> (burst.isEmpty() ? Optional.of(each) : number(burst))
                        .map(atOnce -> new ClientRate(each, atOnce)));
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text)
                .filter(digits -> !digits.isEmpty()
                        && digits.length() <= LONGEST_RATE
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Integer::parseInt)
                .filter(number -> number >= 1 && number <= ClientRate.MOST);
    }
}
