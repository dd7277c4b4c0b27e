package dev.gatehouse.launcher.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.launcher.state.BoundedLines.Line;
import java.io.IOException;
import java.util.Optional;

/** JSON lines: an object on each line that is not blank. */
final class JsonRows implements Rows {
    /** Takes no member twice, and nothing behind the end. */
    static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final BoundedLines lines;

    JsonRows(BoundedLines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Row> next() throws IOException {
        var line = lines.next();
        while (line.isPresent() && line.get() instanceof Line.Text(int number, String text) && text.isBlank()) {
            line = lines.next();
        }
        return line.map(JsonRows::row);
    }

    private static Row row(Line line) {
        return switch (line) {
            case Line.Unfit(int number, String why) -> new Row.Unreadable(number, why);
            case Line.Text(int number, String text) -> row(number, text);
        };
    }

    /** The parser's own words would show a piece of the line. */
    private static Row row(int number, String text) {
        try {
            var json = JSON.readTree(text);
            return json.isObject()
                    ? new Row.Block(number, new Nodes(number).of(json))
                    : new Row.Unreadable(number, "is no JSON object");
        } catch (JsonProcessingException broken) {
            return new Row.Unreadable(number, "is no JSON object, or has a member twice");
        }
    }
}
