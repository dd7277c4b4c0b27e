package dev.gatehouse.http.dialect.exchange;

import dev.gatehouse.http.dialect.Flaw;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.exchange.ExchangeMessages.Failure;
import dev.gatehouse.http.dialect.exchange.ExchangeMessages.Parameter;
import java.util.List;
import java.util.Optional;

/** The words for a message that is no good: one parameter by its name, several as a list; never what was in them. */
final class Complaint {
    private static final String TYPE = "invalid_request_error";

    private Complaint() {}

    static Reply notJson() {
        return one("invalid_json", "The request body must be one JSON object.", ExchangeMessages.REFRESH_TOKEN);
    }

    static Reply about(List<Flaw> flaws) {
        var code = flaws.stream().allMatch(Flaw::isAbsence) ? "parameter_missing" : "parameter_invalid";
        if (flaws.size() == 1) {
            return one(code, words(flaws.getFirst()), flaws.getFirst().name());
        }
        var message = "Several parameters are not valid.";
        var params = flaws.stream()
                .map(flaw -> new Parameter(flaw.name(), words(flaw)))
                .toList();
        return Reply.of(400, new Failure(TYPE, code, message, Optional.empty(), Optional.of(params)));
    }

    private static Reply one(String code, String message, String param) {
        return Reply.of(400, new Failure(TYPE, code, message, Optional.of(param), Optional.empty()));
    }

    private static String words(Flaw flaw) {
        return switch (flaw.kind()) {
            case MISSING, NULL -> "The parameter is required.";
            case EMPTY -> "The parameter must not be empty.";
            case NOT_TEXT -> "The parameter must be a string.";
            case TOO_LONG -> "The parameter is too long.";
            case UNFIT, UNKNOWN -> "The parameter is not valid.";
        };
    }
}
