package dev.gatehouse.launcher.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.Reader;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** JSON lines: an object on each line that is not blank. */
final class JsonRows implements Rows {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final LineNumberReader lines;

    JsonRows(Reader text) {
        this.lines = new LineNumberReader(text);
    }

    @Override
    public Optional<Row> next() throws IOException {
        var line = lines.readLine();
        while (line != null && line.isBlank()) {
            line = lines.readLine();
        }
        return line == null
                ? Optional.empty()
                : Optional.of(new Row(lines.getLineNumber(), block(line, new Nodes(lines.getLineNumber()))));
    }

    private static Optional<Node> block(String line, Nodes nodes) {
        try {
            return Optional.of(JSON.readTree(line))
                    .filter(json -> json.isObject())
                    .map(nodes::of);
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
