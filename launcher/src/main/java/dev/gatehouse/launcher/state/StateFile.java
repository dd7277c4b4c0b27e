package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredNetwork;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.domain.network.PolicyDraft;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A declared state in YAML: {@code users}, {@code clients}, {@code networks} and {@code switches}, as the guide lists them. */
public final class StateFile {
    private static final int LONGEST = 64 * 1024 * 1024;

    private StateFile() {}

    /** The state that the text declares; throws {@link BadState} with the first place that makes no sense. */
    public static DesiredState read(Reader text) {
        var root = compose(text);
        if (root.isNothing()) {
            return new DesiredState(List.of(), List.of());
        }
        var members = root.members("users", "clients", "networks", "switches");
        var users = members.list("users").stream().map(UserEntry::read).toList();
        var clients = members.list("clients").stream().map(ClientEntry::read).toList();
        var networks = members.list("networks").stream().map(NetworkEntry::read).toList();
        var switches = members.list("switches").stream().map(SwitchEntry::read).toList();
        return new DesiredState(users, clients, networks, switches);
    }

    /** The IP policy that the text declares, in the form of {@code ipPolicy}; throws {@link BadState} as {@link #read} does. */
    public static PolicyDraft policy(Reader text) {
        return IpPolicyEntry.read(compose(text));
    }

    /** The network that the text declares, in the form of an element of {@code networks}; throws {@link BadState} too. */
    public static DesiredNetwork network(Reader text) {
        return NetworkEntry.read(compose(text));
    }

    /** YAML's own words would show a piece of the file, so only the place is told. */
    private static Entry compose(Reader text) {
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(LONGEST);
            return new Entry("", new Yaml(options).compose(text));
        } catch (MarkedYAMLException broken) {
            var at = broken.getProblemMark();
            throw new BadState(at == null ? "is not YAML" : "line " + (at.getLine() + 1) + " is not YAML");
        } catch (YAMLException broken) {
            if (broken.getCause() instanceof IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            throw new BadState("is not YAML, or too large");
        }
    }
}
