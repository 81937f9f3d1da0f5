package io.yici.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.calendar.Light;
import io.yici.inbox.ManyItems.Item;
import io.yici.testing.StoreTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import({InboxStore.class, HandlingStore.class})
class InboxListTest {

    private static final LocalDate TODAY = ManyItems.TODAY;
    private static final int SIZE = 7;

    private final UUID me = UUID.randomUUID();
    private final UUID away = UUID.randomUUID();
    private final InboxScope scope = new InboxScope(me, List.of("a", "b"), List.of("c"), List.of(away));

    @Autowired
    InboxStore store;

    @Autowired
    HandlingStore handling;

    @Autowired
    JdbcClient jdbc;

    private InboxRows list;
    private ManyItems items;

    @BeforeEach
    void prepare() {
        items = new ManyItems(jdbc);
        list = new InboxRows(store, Clock.fixed(ManyItems.NOW, ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void pagesForwardsAndBackwardsShowEachItemOnceInOrder() {
        items.mixed(90);
        items.add(Item.in("c"));
        for (String query :
                List.of("", "sort=opened", "service=s1", "step=dispute", "service=s2&step=review&sort=opened")) {
            walk(filter(query));
        }
    }

    private void walk(InboxFilter filter) {
        List<InboxRow> whole = store.page(scope, filter, TODAY, null, 1_000);
        assertThat(whole).isSortedAccordingTo(order(filter)).hasSizeGreaterThan(SIZE);
        List<List<InboxRow>> pages = new ArrayList<>();
        InboxCursor cursor = null;
        InboxList.Page page;
        do {
            page = list.page(scope, filter, cursor, SIZE);
            pages.add(page.rows());
            cursor = page.next() == null ? null : InboxCursor.of(page.next().text());
        } while (cursor != null);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(whole);
        for (int i = pages.size() - 1; i > 0; i--) {
            InboxCursor back = page.previous();
            assertThat(back).isNotNull();
            page = list.page(scope, filter, InboxCursor.of(back.text()), SIZE);
            assertThat(page.rows()).isEqualTo(pages.get(i - 1));
        }
        assertThat(list.counts(scope, filter).shown()).isEqualTo(whole.size());
    }

    private static Comparator<InboxRow> order(InboxFilter filter) {
        Comparator<InboxRow> byTime = Comparator.comparing(InboxRow::openedAt).thenComparing(InboxRow::id);
        return filter.sort().equals("opened")
                ? byTime
                : Comparator.comparing(InboxRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(byTime);
    }

    @Test
    void aPlaceStaysWhereItIsWhenItsItemGoes() {
        items.mixed(30);
        InboxList.Page first = list.page(scope, filter(""), null, SIZE);
        List<InboxRow> after = list.page(scope, filter(""), first.next(), SIZE).rows();
        jdbc.sql("update work_item set state = 'CLOSED' where id = ?")
                .param(first.rows().get(SIZE - 1).id())
                .update();
        assertThat(list.page(scope, filter(""), first.next(), SIZE).rows()).isEqualTo(after);
    }

    @Test
    void everyFilterLeavesJustWhatItNames() {
        items.mixed(80);
        items.add(Item.in("a").stand());
        items.add(Item.in("a").stand().due(TODAY.minusDays(3)));
        items.add(Item.in("b").stand().due(null));
        List<InboxRow> all = store.page(scope, filter(""), TODAY, null, 1_000);
        for (Light light : Light.values()) {
            assertThat(ids(filter("light=" + light.key())))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(row -> row.light(TODAY) == light)
                            .map(InboxRow::id)
                            .toList());
        }
        assertThat(ids(filter("district=990102&service=s0")))
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(row ->
                                row.district().equals("990102") && row.service().equals("s0"))
                        .map(InboxRow::id)
                        .toList());
        assertThat(ids(filter("type=FIRM"))).isEmpty();
        assertThat(ids(filter("waits=ga"))).isEmpty();
        assertThat(ids(filter("step=check"))).hasSameSizeAs(all);
    }

    @Test
    void aCodeIsFoundByItsBeginningHoweverItIsTyped() {
        items.mixed(40);
        assertThat(ids(filter("q=k0000012x"))).hasSize(1);
        assertThat(ids(filter("q= Ｋ０００００１"))).hasSize(10);
        assertThat(ids(filter("q=11990000MB00000355"))).hasSize(40);
        assertThat(ids(filter("q=11990000MB000003553000000000005202603180"))).hasSize(6);
        assertThat(InboxFilter.code("石守正")).isEmpty();
        assertThat(InboxFilter.code("%_")).isEmpty();
    }

    @Test
    void eachViewShowsItsOwnAndIsCounted() {
        String open = items.add(Item.in("a"));
        String mine = items.add(Item.in("b").by(me));
        String forAway = items.add(Item.in("x").by(away));
        String waiting = items.add(Item.in("a").state("WAITING"));
        String late = items.add(Item.in("c").state("WAITING").due(TODAY.minusDays(1)));
        String watched = items.add(Item.in("c"));
        String done = items.add(Item.in("a").by(me).state("CLOSED"));
        String doneLater = items.add(Item.in("a").by(me).state("CLOSED"));
        jdbc.sql("update work_item set closed_at = closed_at + interval '1' day where id = ?")
                .param(doneLater)
                .update();
        items.add(Item.in("x"));
        assertThat(ids(filter(""))).containsExactlyInAnyOrder(open, mine);
        assertThat(ids(filter("free=true"))).containsExactly(open);
        assertThat(ids(filter("view=mine"))).containsExactlyInAnyOrder(mine, forAway);
        assertThat(ids(filter("view=waiting"))).containsExactly(waiting);
        assertThat(ids(filter("view=supervised"))).containsExactly(late, watched);
        assertThat(ids(filter("view=done"))).containsExactly(doneLater, done);
        InboxList.Counts counts = list.counts(scope, filter("view=done&service=none"));
        assertThat(counts.views())
                .isEqualTo(Map.of(
                        InboxView.TODO, 2,
                        InboxView.MINE, 2,
                        InboxView.WAITING, 1,
                        InboxView.SUPERVISED, 2,
                        InboxView.DONE, 2));
        assertThat(counts.late()).isZero();
        assertThat(counts.shown()).isZero();
    }

    @Test
    void whoeverHasNoGroupSeesNothing() {
        items.mixed(5);
        InboxScope nobody = new InboxScope(me, List.of(), List.of(), List.of());
        for (InboxView view : InboxView.values()) {
            assertThat(list.page(nobody, InboxFilter.of(view), null, SIZE).rows())
                    .isEmpty();
        }
        assertThat(list.counts(nobody, filter("")).views().values()).containsOnly(0);
    }

    @Test
    void anItemIsUnreadUntilItIsOpenedAndAgainWhenItComesBack() {
        String id = items.add(Item.in("a"));
        handling.seen(id, me, ManyItems.NOW);
        handling.seen(id, me, ManyItems.NOW);
        handling.note(id, me, new byte[] {1}, ManyItems.NOW);
        assertThat(only().seen()).isTrue();
        assertThat(only().noted()).isTrue();
        handling.unseenByAll(id);
        handling.note(id, me, null, ManyItems.NOW);
        assertThat(only().seen()).isFalse();
        assertThat(only().noted()).isFalse();
    }

    @Test
    void onlyWhatIsStillAsItWasIsGiven() {
        String id = items.add(Item.in("a"));
        assertThat(handling.claim(id, me, ManyItems.NOW)).isTrue();
        assertThat(handling.claim(id, away, ManyItems.NOW)).isFalse();
        assertThat(handling.give(id, null, away, null, ManyItems.NOW)).isFalse();
        assertThat(handling.give(id, me, away, me, ManyItems.NOW)).isTrue();
        assertThat(only()).extracting(InboxRow::clerk, InboxRow::heldFor).containsExactly(away, me);
        assertThat(handling.release(id, List.of(me))).isFalse();
        assertThat(handling.release(id, List.of(me, away))).isTrue();
        assertThat(only()).extracting(InboxRow::clerk, InboxRow::heldFor).containsExactly(null, null);
    }

    @Test
    void whatCameSinceIsNews() {
        items.mixed(10);
        assertThat(store.news(scope, ManyItems.NOW.minusSeconds(100), 100)).isEqualTo(10);
        assertThat(store.news(scope, ManyItems.NOW.minusSeconds(100), 3)).isEqualTo(3);
        assertThat(store.news(scope, ManyItems.NOW, 100)).isZero();
    }

    private InboxRow only() {
        return store.page(scope, filter(""), TODAY, null, 2).get(0);
    }

    private List<String> ids(InboxFilter filter) {
        return store.page(scope, filter, TODAY, null, 1_000).stream()
                .map(InboxRow::id)
                .toList();
    }

    private static InboxFilter filter(String query) {
        Map<String, String> parameters = new HashMap<>();
        Stream.of(query.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> parameters.put(part[0], part[1]));
        return InboxFilter.of(parameters);
    }
}
