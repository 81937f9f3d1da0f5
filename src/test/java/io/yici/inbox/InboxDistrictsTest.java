package io.yici.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.inbox.ManyItems.Item;
import io.yici.organisation.Account;
import io.yici.organisation.Duty;
import io.yici.organisation.Role;
import io.yici.testing.StoreTest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk's list holds what {@link Account#covers} says, however the statements are put together. */
@StoreTest
@Import({InboxStore.class, HandlingStore.class})
class InboxDistrictsTest {

    @Autowired
    InboxStore store;

    @Autowired
    HandlingStore handling;

    @Autowired
    JdbcClient jdbc;

    private InboxRows list;
    private ManyItems items;
    private final Clock clock = Clock.fixed(ManyItems.NOW, ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void prepare() {
        items = new ManyItems(jdbc);
        list = new InboxRows(store, clock);
    }

    @Test
    void listsAndCountsWhatTheDistrictsCover() {
        items.mixed(120);
        IntStream.range(0, 20).forEach(n -> items.add(Item.in("a").of("s1", "review", n % 2 == 0 ? "" : "990302")));
        items.add(Item.in("c").of("s1", "review", "990103"));
        items.add(Item.in("c").of("s1", "review", "990302"));
        List<Set<String>> districts = List.of(
                Set.of("990101"), Set.of("990101", "990300"), Set.of("990100", "990103"), Set.of("990000"), many());
        for (Set<String> own : districts) {
            Account clerk = clerk(own, Map.of());
            for (String query :
                    List.of("", "sort=opened", "view=supervised", "service=s1", "district=990101", "free=true")) {
                InboxFilter filter = filter(query);
                List<String> all = ids(InboxScope.of(clerk(Set.of(), Map.of()), Set.of()), filter, clerk);
                InboxScope scope = InboxScope.of(clerk, Set.of());
                assertThat(rows(scope, filter).stream().map(InboxRow::id))
                        .as(own + " " + query)
                        .containsExactlyElementsOf(all);
                assertThat(list.counts(scope, filter).shown())
                        .as(own + " " + query)
                        .isEqualTo(Math.min(all.size(), InboxList.COUNTED));
            }
            InboxScope scope = InboxScope.of(clerk, Set.of());
            assertThat(store.news(scope, ManyItems.NOW.minusSeconds(100), 1_000))
                    .isEqualTo(rows(scope, filter("")).size());
        }
    }

    @Test
    void pagesOfSomeDistrictsShowEachItemOnce() {
        items.mixed(90);
        InboxScope scope = InboxScope.of(clerk(Set.of("990101", "990102"), Map.of()), Set.of());
        List<InboxRow> walked = new ArrayList<>();
        InboxCursor cursor = null;
        do {
            InboxList.Page page = list.page(scope, filter(""), cursor, 7);
            walked.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(walked).isEqualTo(rows(scope, filter("")));
    }

    @Test
    void theNextItemIsOfADistrictAndADutyOfTheClerks() {
        items.add(Item.in("a").of("s1", "review", "990302"));
        String other = items.add(Item.in("a").of("s1", "intake", "990101"));
        jdbc.sql("update work_item set duty = 'INTAKE' where id = ?")
                .param(other)
                .update();
        String own = items.add(Item.in("a").of("s1", "review", "990101").due(ManyItems.TODAY.plusDays(50)));
        NextItem next = new NextItem(store, handling, clock);
        Account reviewer = clerk(Set.of("990101"), Map.of("a", Set.of(Duty.REVIEW)));
        assertThat(next.take(InboxScope.toTake(reviewer), row -> false)).contains(own);
        assertThat(next.take(InboxScope.toTake(reviewer), row -> false)).isEmpty();
        Account head = clerk(Set.of(), Map.of("a", Set.of(Duty.HEAD), "b", Set.of(Duty.HEAD)));
        assertThat(next.take(InboxScope.toTake(head), row -> false)).isEmpty();
        assertThat(next.take(InboxScope.toTake(clerk(Set.of("990101"), Map.of())), row -> false))
                .contains(other);
    }

    private List<String> ids(InboxScope everywhere, InboxFilter filter, Account clerk) {
        return rows(everywhere, filter).stream()
                .filter(row -> clerk.covers(row.district()))
                .map(InboxRow::id)
                .toList();
    }

    private List<InboxRow> rows(InboxScope scope, InboxFilter filter) {
        return store.page(scope, filter, ManyItems.TODAY, null, 1_000);
    }

    /** So many that they are no longer asked for one by one. */
    private static Set<String> many() {
        return Set.copyOf(IntStream.range(0, 20)
                .mapToObj(n -> "9901%02d".formatted(n + 2))
                .toList());
    }

    private static Account clerk(Set<String> districts, Map<String, Set<Duty>> duties) {
        return new Account(
                UUID.randomUUID(), "c", Set.of(Role.CLERK), Set.of("a", "b"), Set.of("c"), duties, districts, true);
    }

    private static InboxFilter filter(String query) {
        return InboxFilter.of(
                query.isEmpty()
                        ? Map.of()
                        : Map.of(query.substring(0, query.indexOf('=')), query.substring(query.indexOf('=') + 1)));
    }
}
