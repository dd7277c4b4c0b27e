package dev.gatehouse.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.admin.Unmet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the audit says in English is told in German, as far as it is said in words of ours. */
class GermanTermsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any address                                          | jede Adresse
            listed in 192.0.2.0/24                               | steht in 192.0.2.0/24
            listed in 192.0.2.0/24 of network office             | steht in 192.0.2.0/24 von Netz office
            203.0.113.9 is in none of 2 entries                  | 203.0.113.9 steht in keinem von 2 Einträgen
            report only: 203.0.113.9 is in none of 2 entries     | nur gemeldet: 203.0.113.9 steht in keinem von 2 Einträgen
            a stranger to the account: wait 4 s                  | fremd an diesem Konto: warten 4 s
            ends 1 of 100 sessions                               | beendet 1 von 100 Sitzungen
            frozen: dialect:profile, a leak                      | stillgelegt: dialect:profile, a leak
            not exempt: 203.0.113.9 is in none of 1 entries      | nicht ausgenommen: 203.0.113.9 steht in keinem von 1 Einträgen
            exempt: listed in 10.0.0.0/8                         | ausgenommen: steht in 10.0.0.0/8
            a code, taken to be right                            | ein Code, als richtig angenommen
            second factor removed                                | zweiter Faktor entfernt
            generation 3 of 4                                    | Generation 3 von 4
            shown again 5 times today                            | heute 5 Mal noch einmal gezeigt
            """)
    void termsOfOursAreTold(String english, String german) {
        assertThat(GermanTerms.detail(english)).isEqualTo(german);
    }

    @ParameterizedTest
    @EnumSource(Unmet.class)
    void everyReasonWhyAnAdministratorWasRefusedIsTold(Unmet unmet) {
        assertThat(GermanTerms.detail(unmet.reason())).isNotEqualTo(unmet.reason());
    }

    @Test
    void whatIsSaidInOtherWordsStaysAsItIs() {
        assertThat(GermanTerms.detail("permissions: users:read")).isEqualTo("permissions: users:read");
        assertThat(GermanTerms.detail("")).isEmpty();
        assertThat(GermanTerms.check("address")).isEqualTo("Adresse");
        assertThat(GermanTerms.check("weather")).isEqualTo("weather");
        assertThat(GermanTerms.check("factor")).isEqualTo("zweiter Faktor");
    }
}
