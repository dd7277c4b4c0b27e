package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientQuery.Sort;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.testkit.ClientBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients are listed in pages, in every order, each of them once; and it is known when they last came in. */
public abstract class ClientPagesContract extends StoreContract {
    private static final Client BILLING = ClientBuilder.numbered(4)
            .name("billing")
            .ipPolicy(Policies.RICH)
            .createdAt(at(1))
            .build();
    private static final Client BILLS =
            ClientBuilder.numbered(3).name("bills").createdAt(at(2)).build();
    private static final Client PERCENT =
            ClientBuilder.numbered(2).name("b%").createdAt(at(3)).disabled().build();
    private static final Client ADS =
            ClientBuilder.numbered(1).name("ads").createdAt(at(3)).build();

    @BeforeEach
    void insertThem() {
        write(stores -> List.of(BILLING, BILLS, PERCENT, ADS).forEach(stores.clients()::insert));
    }

    @Test
    void everyOrderGoesThroughAllOfThemPageByPage() {
        assertThat(walk(Sort.NUMBER, false)).containsExactly(1, 2, 3, 4);
        assertThat(walk(Sort.NUMBER, true)).containsExactly(4, 3, 2, 1);
        assertThat(walk(Sort.NAME, false)).containsExactly(1, 2, 4, 3);
        assertThat(walk(Sort.NAME, true)).containsExactly(3, 4, 2, 1);
        assertThat(walk(Sort.CREATED, false)).containsExactly(4, 3, 1, 2);
        assertThat(walk(Sort.CREATED, true)).containsExactly(2, 1, 3, 4);
    }

    @Test
    void whoCameInLastIsLast() {
        use(BILLS, 60);
        use(ADS, 30);

        assertThat(walk(Sort.LAST_USED, false)).containsExactly(2, 4, 1, 3);
        assertThat(walk(Sort.LAST_USED, true)).containsExactly(3, 1, 4, 2);
    }

    @Test
    void aListTellsWholeClientsAndTheirLastUse() {
        use(BILLING, 60);

        assertThat(page("bill", Optional.empty(), Sort.NAME).items())
                .containsExactly(new Listed(BILLING, Optional.of(at(60))), new Listed(BILLS, Optional.empty()));
    }

    @Test
    void aPrefixIsMeantToTheLetter() { // H6
        assertThat(names("b%")).containsExactly("b%");
        assertThat(names("b_")).isEmpty();
        assertThat(names("b\\")).isEmpty();
        assertThat(names("Bill")).isEmpty();
        assertThat(names("ills")).isEmpty();
        assertThat(names("")).hasSize(4);
    }

    @Test
    void aStatusIsAskedFor() {
        assertThat(page("", Optional.of(ClientStatus.DISABLED), Sort.NAME).items())
                .extracting(Listed::client)
                .containsExactly(PERCENT);
    }

    @Test
    void rowsThatComeAndGoElsewhereMoveNothing() {
        var first = page(query(Sort.NAME, false, Optional.empty(), 2));
        write(stores -> {
            stores.clients().insert(ClientBuilder.numbered(9).name("aaa").build());
            stores.clients().delete(PERCENT.number());
        });

        assertThat(page(query(Sort.NAME, false, first.next(), 2)).items())
                .extracting(Listed::client)
                .containsExactly(BILLING, BILLS);
    }

    @Test
    void theLastUseIsWrittenIfTheLastNoteIsOld() {
        assertThat(lastUse(ADS.number())).isEmpty();
        use(ADS, 60);
        write(stores -> stores.clients().noteUse(ADS.number(), at(61), at(60)));
        assertThat(lastUse(ADS.number())).contains(at(60));

        write(stores -> stores.clients().noteUse(ADS.number(), at(62), at(61)));
        assertThat(lastUse(ADS.number())).contains(at(62));
    }

    @Test
    void whoIsRemovedLeavesNoUse() {
        use(ADS, 60);
        write(stores -> stores.clients().delete(ADS.number()));
        use(ADS, 90);

        assertThat(lastUse(ADS.number())).isEmpty();
    }

    private void use(Client client, long second) {
        write(stores -> stores.clients().noteUse(client.number(), at(second), at(second)));
    }

    private Optional<Instant> lastUse(ClientNumber number) {
        return sees(stores -> stores.clients().lastUse(number));
    }

    private List<Integer> walk(Sort sort, boolean descending) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(size -> walk(sort, descending, size))
                .reduce((one, other) -> {
                    assertThat(other).isEqualTo(one);
                    return one;
                })
                .orElseThrow();
    }

    private List<Integer> walk(Sort sort, boolean descending, int size) {
        var numbers = new ArrayList<Integer>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = page(query(sort, descending, after, size));
            assertThat(page.items()).hasSizeBetween(1, size);
            page.items().forEach(one -> numbers.add(one.client().number().value()));
            after = page.next();
        } while (after.isPresent());
        return numbers;
    }

    private static ClientQuery query(Sort sort, boolean descending, Optional<Cursor> after, int size) {
        return new ClientQuery("", Optional.empty(), sort, descending, after, size);
    }

    private List<String> names(String prefix) {
        return page(prefix, Optional.empty(), Sort.NAME).items().stream()
                .map(one -> one.client().name())
                .toList();
    }

    private Page<Listed> page(String prefix, Optional<ClientStatus> status, Sort sort) {
        return page(new ClientQuery(prefix, status, sort, false, Optional.empty(), 50));
    }

    private Page<Listed> page(ClientQuery query) {
        return read(stores -> stores.clients().page(query));
    }
}
