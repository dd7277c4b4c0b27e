package dev.gatehouse.launcher.state;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.Tag;

/** CSV (RFC 4180): the first row names the members, an empty cell is a member that is not there. */
final class CsvRows implements Rows {
    private final MappingIterator<List<String>> records;
    private final List<String> names;
    private int line = 1;

    CsvRows(Reader text) throws IOException {
        this.records = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build()
                .readerForListOf(String.class)
                .readValues(text);
        this.names = records.hasNextValue() ? records.nextValue() : List.of();
    }

    @Override
    public Optional<Row> next() throws IOException {
        if (!records.hasNextValue()) {
            return Optional.empty();
        }
        line++;
        return Optional.of(new Row(line, block(records.nextValue(), new Nodes(line))));
    }

    private Optional<Node> block(List<String> cells, Nodes nodes) {
        if (cells.size() > names.size()) {
            return Optional.empty();
        }
        var members = new ArrayList<NodeTuple>();
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                members.add(nodes.tuple(names.get(column), nodes.scalar(Tag.STR, cells.get(column))));
            }
        }
        return Optional.of(nodes.block(members));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
