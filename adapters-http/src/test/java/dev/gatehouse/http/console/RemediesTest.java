package dev.gatehouse.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What would have to change is true of the very reason for which somebody was refused. */
class RemediesTest {
    private static final Subject ANN = new Subject.OfUser(new UserId("u-ann"));
    private static final Subject SHOP = new Subject.OfClient(new ClientNumber(7));

    private static Visit visit(Language language) {
        var facts = new Visit.Facts(
                "/console/audit", "/console/audit", Form.parse("").orElseThrow(), language);
        return new Visit(Administrator.machine(), "root", facts, path -> "", why -> Reply.empty(403));
    }

    private static Block.Cell only(List<Block> blocks) {
        assertThat(blocks).singleElement().isInstanceOf(Block.Points.class);
        return ((Block.Points) blocks.getFirst()).points().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            factor  | wrong code                                                     | FACTOR_WRONG | /console/users/u-ann/remove-factors
            factor  | answer of a passkey that was shown before                      | FACTOR_WRONG | /console/users/u-ann/remove-factors
            factor  | the user has a second factor, for which there is no place here | FACTOR       |
            factor  | not exempt: 192.0.2.1 is in none of 1 entries                  | NOT_EXEMPT   |
            factor  | a password alone changes none here                             | FACTOR_FIRST |
            refresh | subject not active                                             | ENABLE       | /console/users/u-ann/enable
            token   | subject not active                                             | ENABLE       | /console/users/u-ann/enable
            refresh | token expired                                                  | TOKEN        |
            code    | shown a second time                                            | CODE         |
            status  | disabled                                                       | ENABLE       | /console/users/u-ann/enable
            """)
    void everyReasonHasItsOwnAnswer(String check, String detail, RemedyText answer, String place) {
        var trace = Trace.EMPTY.and(Step.passed("ban", "not banned")).and(Step.failed(check, detail));

        var cell = only(Remedies.of(trace, Optional.of(ANN), visit(Language.ENGLISH)));

        assertThat(cell.text()).isEqualTo(answer.english());
        assertThat(cell.href()).isEqualTo(Optional.ofNullable(place));
    }

    @ParameterizedTest
    @EnumSource(Unmet.class)
    void whoeverAskedForMoreThanTheyMayDoIsAnsweredToo(Unmet unmet) {
        var german = visit(Language.GERMAN);

        assertThat(only(Remedies.of(refused(ANN, unmet), german)).text()).isNotEmpty();
        assertThat(only(Remedies.of(refused(SHOP, unmet), german)).text()).isNotEmpty();
    }

    @Test
    void aPermissionIsGivenToUsersByARoleAndToClientsByItself() {
        var english = visit(Language.ENGLISH);

        assertThat(only(Remedies.of(refused(ANN, Unmet.PERMISSION), english)).href())
                .contains("/console/users/u-ann/roles");
        assertThat(only(Remedies.of(refused(SHOP, Unmet.PERMISSION), english)).href())
                .contains("/console/clients/7/change");
    }

    private static AuditEntry refused(Subject who, Unmet unmet) {
        var event = new AuditEvent.AdministrationRefused("users:write", unmet.reason());
        var decision = new DecisionId("d1");
        return new AuditEntry(
                decision, Instant.EPOCH, who.text(), Optional.of(who), "192.0.2.1", "admin", event, Trace.EMPTY);
    }
}
