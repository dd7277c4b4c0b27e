package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.NameSubjects;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.ClientBuilder;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is called how, and who is called so. */
class NameSubjectsTest {
    private final House house = House.open();
    private final Subject ann = new Subject.OfUser(house.ann().id());
    private final NameSubjects names = house.does.administration().names();

    @Test
    void whoeverIsThereIsCalledByNameAndWhoeverIsGoneByNone() {
        house.add(ClientBuilder.numbered(1));
        var shop = new Subject.OfClient(new ClientNumber(1));

        var found = names.names(Set.of(ann, shop, new Subject.OfUser(new UserId("gone"))));

        assertThat(found).containsOnlyKeys(ann, shop).containsEntry(ann, "ann");
        assertThat(names.names(Set.of())).isEmpty();
    }

    @Test
    void aUserIsFoundByEverySpellingOfTheName() {
        assertThat(names.find(LoginIdentifier.parse("ANN"))).contains(ann);
        assertThat(names.find(LoginIdentifier.parse("nobody"))).isEmpty();
        assertThat(names.find(LoginIdentifier.parse("no name"))).isEmpty();
    }
}
