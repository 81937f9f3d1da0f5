package io.yici.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.inbox.ManyItems.Item;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a clerk's list shows, and how it is narrowed. */
class InboxPageTest extends InboxOffice {

    @Test
    void filtersAndPagesAreAddresses() {
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < 60; i++) {
            items.add(Item.in(GROUP).due(today.plusDays(20)).of("housing-fund-rent", "review", "990106"));
        }
        String late = items.add(Item.in(GROUP).due(today.minusDays(20)).of("other", "dispute", "990203"));
        Walk clerk = clerk("c01").open("/inbox");
        assertThat(clerk.links("/inbox/")).hasSize(50).first().isEqualTo("/inbox/" + late);
        assertThat(clerk.page())
                .contains("已逾期 1 件", "逾期 ", "个工作日", "rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
        String next = clerk.links("/inbox?at=").iterator().next();
        assertThat(clerk.open(next).links("/inbox/")).hasSize(11).doesNotContain("/inbox/" + late);
        assertThat(clerk.page()).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(clerk.open("/inbox?light=red").links("/inbox/")).containsExactly("/inbox/" + late);
        assertThat(clerk.page()).contains("筛选出 1 件");
        assertThat(clerk.open("/inbox?district=990203&step=review").page()).contains("没有符合条件的办件");
        assertThat(clerk.open("/inbox?view=nonsense&light=purple&at=%27--&service=%3Cb%3E")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsTypedReachesTheAddressOnlyWhenItIsACode() {
        items.add(Item.in(GROUP));
        Visitor c01 = new Visitor(port).signIn("c01", "yici-demo");
        c01.get("/inbox");
        var found = c01.post("/clerk/filter", Map.of("view", "todo", "q", " ｋ0000001x ", "service", ""));
        assertThat(found.headers().firstValue("Location").map(InboxOffice::path))
                .hasValue("/inbox?q=K0000001X");
        var name = c01.post("/clerk/filter", Map.of("view", "mine", "q", "秦简"));
        assertThat(name.headers().firstValue("Location").map(InboxOffice::path)).hasValue("/inbox?view=mine&badCode");
        assertThat(c01.get("/inbox?view=mine&badCode").body()).contains("不能按姓名或证件号码");
        var number = c01.post("/clerk/filter", Map.of("q", "990106199003070017"));
        assertThat(number.headers().firstValue("Location").map(InboxOffice::path))
                .hasValue("/inbox?badCode");
    }

    @Test
    void aFilterIsKeptUnderItsName() {
        items.add(Item.in(GROUP));
        Visitor c01 = new Visitor(port).signIn("c01", "yici-demo");
        c01.get("/inbox?light=red");
        c01.post("/clerk/filters", Map.of("name", "急件", "back", "light=red&at=rubbish"));
        Walk clerk = new Walk(c01, Map.of(), Map.of()).open("/inbox");
        assertThat(clerk.page()).contains("急件", "href=\"/inbox?light=red\"");
        assertThat(clerk("c02").open("/inbox").page()).doesNotContain("急件");
    }

    @Test
    void theExportIsATableWithoutPeopleOrFormulas() {
        items.add(Item.in(GROUP).by(id("c01")).of("=cmd|' /C calc'!A0", "review", "990106"));
        Visitor c01 = new Visitor(port).signIn("c01", "yici-demo");
        var csv = c01.get("/clerk/export.csv?view=todo&purpose=report");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines().toList()).as("head, item, who made it").hasSize(3);
        assertThat(csv.body()).startsWith("\uFEFF办件编号,").contains(",'=cmd");
        assertThat(csv.body().lines().limit(2)).noneMatch(line -> line.contains("秦简"));
        assertThat(csv.body().lines().toList().get(2)).startsWith("秦简 c01 ");
        assertThat(InboxCsv.line(List.of("a\"b", "c,d", "-1", ""))).isEqualTo("\"a\"\"b\",\"c,d\",'-1,\r\n");
    }

    @Test
    void newsAreToldWithoutTheList() {
        Visitor c01 = new Visitor(port).signIn("c01", "yici-demo");
        String since = String.valueOf(ManyItems.NOW.minusSeconds(100).toEpochMilli());
        assertThat(c01.get("/clerk/news?since=" + since).body()).contains("刷新").doesNotContain("新到");
        items.add(Item.in(GROUP));
        assertThat(c01.get("/clerk/news?sort=opened&since=" + since).body())
                .contains("新到 1 件，点击显示", "href=\"/inbox?sort=opened\"")
                .doesNotContain("<html");
        assertThat(new Visitor(port)
                        .signIn("p01", "yici-demo")
                        .get("/clerk/news?since=0")
                        .statusCode())
                .isEqualTo(403);
    }
}
