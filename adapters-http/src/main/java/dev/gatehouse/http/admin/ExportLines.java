package dev.gatehouse.http.admin;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.http.admin.MovingFiles.Notation;
import dev.gatehouse.http.wire.AnswerJson;
import dev.gatehouse.http.wire.CsvCell;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Exports that are made while they are sent: an object on each line; or CSV (RFC 4180), whose first row names the columns. */
final class ExportLines {
    private ExportLines() {}

    /** How the query wants it written; {@code Accept} is nobody's to say in this house. */
    static Notation asked(Query query) {
        return query.meaning("format", Notation::of).orElse(Notation.JSON_LINES);
    }

    /** An answer of whatever the source gives, with the places of an object that are columns, each named by its last member. */
    static Response stream(Notation notation, List<JsonPointer> columns, Consumer<Consumer<Object>> source) {
        return switch (notation) {
            case JSON_LINES -> JsonLines.stream(source);
            case CSV ->
                JsonLines.stream("text/csv; charset=utf-8", to -> {
                    to.accept(bytes(columns.stream().map(ExportLines::name).toList()));
                    source.accept(one -> to.accept(row(columns, AnswerJson.tree(one))));
                });
        };
    }

    private static String name(JsonPointer column) {
        return column.last().getMatchingProperty();
    }

    private static byte[] row(List<JsonPointer> columns, JsonNode one) {
        return bytes(columns.stream().map(one::at).map(ExportLines::text).toList());
    }

    /** What has parts is JSON. */
    private static String text(JsonNode member) {
        return member.isContainerNode() ? member.toString() : member.asText();
    }

    private static byte[] bytes(List<String> cells) {
        return CsvCell.row(cells).getBytes(StandardCharsets.UTF_8);
    }
}
