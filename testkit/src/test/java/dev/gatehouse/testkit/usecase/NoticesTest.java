package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.fake.PlainPasskeys;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever changes how somebody comes in is told to them by letter: password, address, second factors and networks. */
class NoticesTest {
    private final House house = House.open();
    private final Post post = new Post(house);
    private final User ann = house.ann();

    @Test
    void aUserIsToldOfAnAppThatIsSetUpRenewsItsCodesAndIsRemoved() {
        var asking = annAsks(Tongue.ENGLISH);
        var begun = (Outcome.Begun) factors().begin(asking);
        assertThat(subjects()).isEmpty();

        var given = (Outcome.Given) factors().confirm(asking, Phone.code(begun.seed(), house));
        var codes = ((Outcome.Given) factors()
                        .renewRecoveryCodes(asking, given.recoveryCodes().getFirst()))
                .recoveryCodes();
        factors().remove(asking, codes.getFirst());

        assertThat(subjects())
                .containsExactly(
                        "Gatehouse: an app is your second factor",
                        "Gatehouse: new recovery codes",
                        "Gatehouse: the app was removed");
        assertThat(post.delivered())
                .allSatisfy(
                        letter -> assertThat(letter.to()).isEqualTo(ann.email().orElseThrow()))
                .noneSatisfy(letter -> assertThat(letter.text()).contains("?token="));
    }

    @Test
    void aPasskeyThatComesOrGoesIsToldInTheLanguageOfThePage() {
        add(annAsks(Tongue.GERMAN), "k-1");
        factors().removePasskey(annShows("k-1"), "k-2");
        factors().removePasskey(annShows("k-1"), "k-1");

        assertThat(subjects())
                .containsExactly("Gatehouse: ein Passkey ist hinzugekommen", "Gatehouse: ein Passkey wurde entfernt");
        assertThat(post.delivered())
                .allSatisfy(letter -> assertThat(letter.html()).contains("<html lang=\"de\">"));
    }

    @Test
    void whoseSecondFactorsAnAdministratorRemovesIsToldInEveryLanguage() {
        new Phone(house).setUp(ann);

        house.does.administration().users().removeFactors(Administrator.machine(), ann.id());
        house.does.administration().users().removeFactors(Administrator.machine(), ann.id());

        var letter = only();
        assertThat(letter.subject())
                .isEqualTo("Gatehouse: your second factors were removed / Ihre zweiten Faktoren wurden entfernt");
        assertThat(letter.text()).contains("log in with your password alone").contains("melden sich nur mit Ihrem");
        assertThat(letter.html()).containsOnlyOnce("<div lang=\"en\">").containsOnlyOnce("<div lang=\"de\">");
    }

    @Test
    void thatAnAdministratorChangedTheAddressIsToldAtTheOneBefore() { // I6
        change(new UserChange.Identity(
                new Edit.Kept<>(), new Edit.To<>(EmailAddress.parse("new@example.org")), Optional.of(true)));
        change(new UserChange.RequireReset());

        assertThat(only().to()).isEqualTo(ann.email().orElseThrow());
        assertThat(only().subject()).startsWith("Gatehouse: your e-mail address was changed / ");
    }

    @Test
    void newNetworksAreToldToTheirUser() {
        var draft = PolicyDraft.of(SourcesTest.listed("192.0.2.0/24"));
        var change = new AdministerPolicies.Change(new Subject.OfUser(ann.id()), draft, Optional.empty(), false);
        house.does.administration().policies().set(Administrator.machine(), change);
        house.does.administration().policies().set(Administrator.machine(), change);

        assertThat(only().subject()).startsWith("Gatehouse: where you may log in from was changed / ");
    }

    @Test
    void aPasswordThatWasSetOnTheMachineIsTold() {
        var who = LoginIdentifier.parse("ann");
        house.does.manageUsers().setPassword(who, House.password("quite another passphrase"), false, "cli");
        house.does.manageUsers().recover(Optional.of(who), "cli");

        assertThat(subjects())
                .hasSize(2)
                .allSatisfy(subject -> assertThat(subject).startsWith("Gatehouse: your password was changed / "));
    }

    @Test
    void aDeclaredAddressIsToldAtTheOneBefore() {
        house.does
                .applyState()
                .apply(StateBuilder.user("ann").email("new@example.org").state(), false, "cli");

        assertThat(only().to()).isEqualTo(ann.email().orElseThrow());
    }

    @Test
    void whoHasNoAddressOfTheirOwnIsToldNothing() {
        var bob = house.add(UserBuilder.named("bob").withoutEmail());
        new Phone(house).setUp(bob);

        house.does.administration().users().removeFactors(Administrator.machine(), bob.id());

        assertThat(subjects()).isEmpty();
    }

    private void change(UserChange change) {
        house.does.administration().users().change(Administrator.machine(), ann.id(), Optional.empty(), change);
    }

    private OwnFactors factors() {
        return house.does.account().factors();
    }

    private void add(Asking who, String id) {
        var asked = (Outcome.Challenged) factors().beginPasskey(who);
        factors().addPasskey(who, PlainPasskeys.make(id, asked.challenge(), 0), "phone");
    }

    private Asking annAsks(Tongue tongue) {
        var token = house.annsTokens(TestEntrances.profile()).access().text();
        return new Asking(new Whose.Bearer(token), HOME, tongue);
    }

    private Asking annShows(String key) {
        var login = house.does.oauth().browserLogin();
        var shown = PlainPasskeys.show(key, ann.id(), login.challenge(Shop.MARK), 0);
        var cookie = Shop.cookie(login.logIn(shown, Shop.browser(Optional.empty())));
        return new Asking(new Whose.Browser(cookie), HOME, Tongue.GERMAN);
    }

    private List<String> subjects() {
        return post.delivered().stream().map(Letter::subject).toList();
    }

    private Letter only() {
        assertThat(post.delivered()).hasSize(1);
        return post.delivered().getFirst();
    }
}
