package dev.gatehouse.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes maps and lists as JSON for programs that read our answers. */
final class JsonText {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonText() {}

    static String of(Object mapsAndLists) {
        try {
            return MAPPER.writeValueAsString(mapsAndLists);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps and lists of texts are always JSON", impossible);
        }
    }
}
