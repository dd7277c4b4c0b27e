package dev.gatehouse.http;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.http.admin.MovingFiles;
import java.util.List;

/** Reads nothing in any file. */
public record NoFiles() implements MovingFiles {
    @Override
    public List<Line<DesiredUser>> users(byte[] text, Notation notation) {
        return List.of();
    }

    @Override
    public List<Line<Arriving>> clients(byte[] text, Notation notation) {
        return List.of();
    }
}
