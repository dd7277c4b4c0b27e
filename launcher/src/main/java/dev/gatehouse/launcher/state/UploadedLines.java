package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.http.admin.MovingFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what is sent to the console as the import commands read their files. */
public final class UploadedLines implements MovingFiles {
    @Override
    public List<Line<DesiredUser>> users(byte[] text, Notation notation) {
        return lines(text, notation, UserEntry::readLine);
    }

    @Override
    public List<Line<Arriving>> clients(byte[] text, Notation notation) {
        return lines(text, notation, entry -> arriving(MovedClient.read(entry)));
    }

    private static Arriving arriving(MovedClient client) {
        return new Arriving(
                client.wish(),
                Stream.concat(client.missingKeys().stream(), client.missingTokens().stream())
                        .toList());
    }

    private static <T> List<Line<T>> lines(byte[] text, Notation notation, Function<Entry, T> reader) {
        var all = new ArrayList<Line<T>>();
        try (var lines =
                new EntryLines<>(new ByteArrayInputStream(text), text.length, notation == Notation.CSV, reader)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(told(line.get()));
            }
        } catch (BadState names) {
            all.add(new Line.Bad<>(names.line(), names.what()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all;
    }

    private static <T> Line<T> told(EntryLines.Line<T> line) {
        return switch (line) {
            case EntryLines.Line.Good<T>(int number, T entry) -> new Line.Good<>(number, entry);
            case EntryLines.Line.Bad<T>(int number, String why) -> new Line.Bad<>(number, why);
        };
    }
}
