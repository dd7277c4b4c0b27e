package dev.gatehouse.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.proving.Figures.Line;
import dev.gatehouse.proving.Figures.Machine;
import dev.gatehouse.proving.Figures.Part;
import dev.gatehouse.proving.Measured.Loop;
import io.dropwizard.jackson.Jackson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What is made of the figures of a run: a picture, and a comparison with an earlier one. */
class FiguresTest {
    private static final Machine MACHINE = new Machine(2, "Linux amd64", "25", 90, 15);

    @TempDir
    Path directory;

    @Test
    void aChangeIsOneOnlyBeyondTheNoiseOfBoth() throws Exception {
        var lines = compared(MACHINE, line("same", 1.0, 0.1), line("dearer", 1.0, 0.1), line("cheaper", 1.0, 0.1))
                .with(line("same", 1.1, 0.1), line("dearer", 1.5, 0.1), line("cheaper", 0.5, 0.1));

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("SQLite: same ")
                        .contains("+10%", "14%")
                        .endsWith("within noise"))
                .anySatisfy(line -> assertThat(line).contains("+50%").endsWith("dearer"))
                .anySatisfy(line -> assertThat(line).contains("-50%").endsWith("cheaper"));
    }

    @Test
    void whereTheFloorMovedAsMuchTheMachineDid() throws Exception {
        var lines = compared(MACHINE, line("login", 1.0, 0.05, 0.2)).with(line("login", 2.0, 0.05, 0.4));

        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("+100%", "+0%").endsWith("within noise"));
    }

    @Test
    void whatWasNotMeasuredBeforeIsNewAndAnotherMachineIsTold() throws Exception {
        var lines = compared(new Machine(8, "Linux amd64", "25", 90, 15), line("login", 1, 0))
                .with(line("logout", 1, 0));

        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).startsWith("Not the same machine").contains("\"processors\":8"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("SQLite: logout").endsWith("new"));
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws Exception {
        var file = Files.writeString(directory.resolve("other.json"), "{}");

        assertThatThrownBy(() -> Changes.since(file, figures(MACHINE)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("was not written by proving/run --json");
    }

    @Test
    void thePictureHasARowForEachOperationAndAMarkForEachFigure() throws Exception {
        var closed = line("A <login> & more", 1.0, 0.1, 0.2);
        var seen = closed.seen();
        var open = new Line(
                new Measured(seen.name(), Loop.OPEN, Optional.of(50.0), 50, 1, 10, 1_000, seen.costs(), 0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        var picture = parsed(Picture.of(figures(MACHINE, closed, open, line("read", 0.1, 0.1))));

        assertThat(texts(picture)).contains("SQLite", "A <login> & more", "read", "0.01", "10000");
        // Each of both rows: one for the processor, three for the times.
        assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(8);
        // The picture's axis has six decades of 320 points: 1 ms is two, 1,000 ms five decades from its left.
        assertThat(Picture.of(figures(MACHINE, closed, open))).contains("cx=\"396.7\"", "cx=\"906.7\"");
    }

    private interface With {
        List<String> with(Line... now) throws IOException;
    }

    private With compared(Machine machine, Line... before) throws IOException {
        var file = directory.resolve("before.json");
        Jackson.newObjectMapper().writeValue(file.toFile(), figures(machine, before));
        return now -> {
            var printed = new ByteArrayOutputStream();
            Changes.since(file, figures(MACHINE, now)).print(new PrintStream(printed, true, StandardCharsets.UTF_8));
            return printed.toString(StandardCharsets.UTF_8).lines().toList();
        };
    }

    private static Figures figures(Machine machine, Line... lines) {
        return new Figures(machine, List.of(new Part("SQLite", Optional.of(1L), 1, 1, List.of(lines))));
    }

    private static Line line(String name, double cpuMillis, double noise) {
        return line(name, cpuMillis, noise, Optional.empty());
    }

    private static Line line(String name, double cpuMillis, double noise, double floor) {
        return line(name, cpuMillis, noise, Optional.of(floor));
    }

    private static Line line(String name, double cpuMillis, double noise, Optional<Double> floor) {
        var costs = new Costs(cpuMillis, 0, Optional.empty(), noise);
        var seen = new Measured(name, Loop.CLOSED, Optional.empty(), 100, 1, 2, 3, costs, 0);
        return new Line(seen, floor, Optional.empty(), Optional.empty());
    }

    private static Document parsed(String svg) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document picture) {
        var all = picture.getElementsByTagName("text");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getTextContent())
                .toList();
    }
}
