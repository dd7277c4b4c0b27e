package dev.gatehouse.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.registration.RegistrationObjection;
import dev.gatehouse.http.oauth.page.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a line of an import is told in German, with its place as it is called in the file. */
class GermanProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            is no JSON object, or has a member twice            | ist kein JSON-Objekt oder hat eine Angabe zweimal
            email is no e-mail address                          | email ist keine E-Mail-Adresse
            adoptedKeys[0].key has control characters           | adoptedKeys[0].key hat Steuerzeichen
            has a member that is none of name, email            | hat eine Angabe, die keine von diesen ist: name, email
            rate has a member that is none of perSecond, burst  | rate hat eine Angabe, die keine von diesen ist: perSecond, burst
            has a quote that is not closed; what follows is not taken up to line 7 | hat ein Anführungszeichen, das nicht geschlossen wird; bis Zeile 7 wird nichts übernommen
            client a key k belongs to another client            | client a key k gehört einem anderen Client
            client a OAuth: the client id belongs to another client | client a OAuth: die Client-ID gehört einem anderen Client
            client a: b: there is no network office             | client a: b: es gibt kein Netz office
            client a OAuth: grants missing; client a OAuth: jwks missing | client a OAuth: grants fehlt; client a OAuth: jwks fehlt
            client a OAuth: there is no secret under the client id; adopt one, or say secret: generate | client a OAuth: unter der Client-ID gibt es kein Geheimnis; übernehmen Sie eines oder sagen Sie secret: generate
            """)
    void wordsOfOursAreTold(String english, String german) {
        assertThat(Told.problem(english, Language.GERMAN)).isEqualTo(german);
        assertThat(Told.problem(english, Language.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(RegistrationObjection.class)
    void everyObjectionToARegistrationIsTold(RegistrationObjection objection) {
        var english =
                "client a OAuth: " + objection.member() + " " + objection.word().replace('_', ' ');

        assertThat(GermanProblems.of(english))
                .startsWith("client a OAuth: " + objection.member() + " ")
                .isNotEqualTo(english);
    }

    @Test
    void whatIsSaidInOtherWordsStaysAsItIs() {
        assertThat(GermanProblems.of("is a mystery; is empty")).isEqualTo("is a mystery; is empty");
        assertThat(GermanProblems.of("")).isEmpty();
    }
}
