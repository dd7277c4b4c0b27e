package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.dropwizard.configuration.ConfigurationValidationException;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in one line what is wrong with a configuration, and where; never what a secret was. */
final class Nonsense {
    private Nonsense() {}

    /** The refusal to start with what could not be read or understood. */
    static Refused of(String path, Exception broken) {
        return new Refused(path + ": " + oneLine(why(path, broken)), broken);
    }

    private static String why(String path, Exception broken) {
        Throwable cause = broken.getCause() instanceof JsonMappingException mapping ? mapping : broken;
        return switch (cause) {
            case FileNotFoundException unopened when Files.exists(Path.of(path)) -> "cannot be read";
            case FileNotFoundException missing -> "there is no such file";
            case NoSuchFileException missing -> "there is no such file";
            case UnrecognizedPropertyException unknown -> place(unknown) + " is no setting that we know";
            case ValueInstantiationException refused -> at(refused) + said(refused);
            case InvalidTypeIdException unknown -> place(unknown) + " has no type that we know";
            case InvalidNullException nothing -> place(nothing) + " holds nothing where something belongs";
            case MismatchedInputException mismatch -> place(mismatch) + " is not " + expected(mismatch.getTargetType());
            case JsonMappingException other -> at(other) + other.getOriginalMessage();
            case JsonProcessingException syntax -> syntax(syntax);
            case ConfigurationValidationException invalid -> String.join("; ", invalid.getErrors());
            default -> String.valueOf(cause.getMessage());
        };
    }

    /** The parser's own message may show a piece of the file, so only the place is told. */
    private static String syntax(JsonProcessingException broken) {
        var at = broken.getLocation();
        var doubled = String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate");
        var what = doubled ? "a setting is there twice" : "is not YAML";
        return at == null ? what : "line " + at.getLineNr() + ": " + what;
    }

    /** The place with a colon, or nothing where the whole is meant. */
    private static String at(JsonMappingException broken) {
        return broken.getPath().isEmpty() ? "" : place(broken) + ": ";
    }

    private static String place(JsonMappingException broken) {
        var place = broken.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return place.startsWith(".") ? place.substring(1) : place;
    }

    /** What the block itself said, rather than what it was told by the system. */
    private static String said(ValueInstantiationException refused) {
        return String.valueOf(
                refused.getCause() == null
                        ? refused.getMessage()
                        : refused.getCause().getMessage());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "what belongs there";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "LocalDate" -> "a date such as 2027-01-31";
            case "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String", "Path", "Secret" -> "a text";
            case "Duration" -> "a duration such as 30s, 5m, 1h or 90d";
            case "DataSize" -> "a size such as 64KiB";
            default -> "a block of settings";
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
