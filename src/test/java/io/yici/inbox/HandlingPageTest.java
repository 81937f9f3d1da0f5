package io.yici.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.cases.CaseFile;
import io.yici.cases.CaseStatus;
import io.yici.inbox.ManyItems.Item;
import io.yici.organisation.Account;
import io.yici.testing.ApiClient;
import io.yici.testing.Visitor;
import io.yici.testing.Walk;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who has an item: claimed, assigned, handed over, taken as the next, acted on for somebody. */
class HandlingPageTest extends InboxOffice {

    @Test
    void ofTwoWhoClaimAtOnceOneIsToldWhoHasIt() {
        String id = items.add(Item.in(GROUP));
        String other = items.add(Item.in(GROUP));
        Visitor first = new Visitor(port).signIn("c01", "yici-demo");
        Visitor second = new Visitor(port).signIn("c02", "yici-demo");
        first.get("/inbox");
        second.get("/inbox");
        first.post("/clerk/claim", Map.of("only", id));
        var answer = second.post("/clerk/claim", Map.of("item", id + "," + other, "back", "sort=opened"));
        assertThat(answer.headers().firstValue("Location").map(InboxOffice::path))
                .hasValue("/inbox?sort=opened");
        assertThat(second.get("/inbox?sort=opened").body()).contains("已认领 1 件，1 件未能认领", "正由秦简办理");
        assertThat(holder(id)).isEqualTo(id("c01"));
        assertThat(holder(other)).isEqualTo(id("c02"));
        second.post("/clerk/release", Map.of("item", id + "," + other));
        assertThat(holder(id)).isEqualTo(id("c01"));
        assertThat(holder(other)).isNull();
        assertThat(first.get("/inbox?view=mine").body())
                .contains("/inbox/" + id)
                .doesNotContain("/inbox/" + other);
    }

    @Test
    void theSupervisorSeesAndAssignsButDoesNotDecide() {
        CaseFile file = refusedByRules();
        String id = item(file);
        Visitor chief = new Visitor(port).signIn("c06", "yici-demo");
        assertThat(chief.get("/inbox?view=supervised").body()).contains("/inbox/" + id, "指派所选");
        assertThat(chief.get("/inbox/" + id).statusCode()).isEqualTo(200);
        assertThat(chief.post("/inbox/" + id + "/decide", Map.of("outcome", "grant", "reason", "x"))
                        .statusCode())
                .isEqualTo(404);
        chief.post("/clerk/assign", Map.of("item", id, "to", id("c03").toString(), "back", "view=supervised"));
        assertThat(holder(id)).isNull();
        chief.post("/clerk/assign", Map.of("item", id, "to", id("c02").toString(), "back", "view=supervised"));
        assertThat(holder(id)).isEqualTo(id("c02"));
        Visitor stranger = new Visitor(port).signIn("c03", "yici-demo");
        assertThat(stranger.get("/inbox/" + id).statusCode()).isEqualTo(404);
        stranger.post("/clerk/claim", Map.of("only", id));
        assertThat(holder(id)).isEqualTo(id("c02"));
    }

    @Test
    void aSubstituteActsInTheirOwnName() {
        CaseFile file = refusedByRules();
        String id = item(file);
        Account away = accounts.byLogin("c01").orElseThrow();
        Account acting = accounts.byLogin("c02").orElseThrow();
        workItems.claim(id, away);
        Walk c02 = clerk("c02").open("/inbox?view=mine");
        assertThat(c02.links("/inbox/")).isEmpty();

        Visitor c01 = new Visitor(port).signIn("c01", "yici-demo");
        c01.get("/clerk/substitutes");
        String today = LocalDate.now(clock).toString();
        c01.post("/clerk/substitutes", Map.of("substitute", acting.id().toString(), "fromDay", today, "toDay", today));
        assertThat(c01.get("/clerk/substitutes").body()).contains("许慎行", "生效中");

        assertThat(c02.open("/inbox?view=mine").page()).contains("/inbox/" + id, "代 秦简");
        assertThat(c02.open("/inbox/" + id).page()).contains("由秦简认领，您今天代理其工作");
        c02.decide("/inbox/" + id, Map.of("outcome", "grant", "reason", "情有可原"));
        assertThat(files.of(file.id()).status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(decisions.reviews(file.id()).get(0).clerk()).isEqualTo(acting.id());
        assertThat(holder(id)).isEqualTo(acting.id());
        assertThat(substitutes.absentFor(away.id())).isEmpty();
    }

    @Test
    void handingOverTellsTheColleagueAndNotesAreOnesOwn() {
        CaseFile file = refusedByRules();
        String id = item(file);
        Visitor c01 = new Visitor(port).signIn("c01", "yici-demo");
        c01.get("/inbox/" + id);
        c01.post("/clerk/items/" + id + "/note", Map.of("note", "等民政回电"));
        assertThat(c01.post(
                                "/clerk/items/" + id + "/handover",
                                Map.of("to", id("c02").toString()))
                        .statusCode())
                .isEqualTo(403);
        c01.post("/clerk/claim", Map.of("only", id));
        c01.post("/clerk/items/" + id + "/handover", Map.of("to", id("c02").toString(), "note", "请核对缴存月数"));
        assertThat(holder(id)).isEqualTo(id("c02"));
        assertThat(c01.get("/inbox/" + id).body()).contains("等民政回电", "正由许慎行办理");
        Walk c02 = clerk("c02").open("/inbox?view=mine");
        assertThat(c02.page()).contains("未读");
        assertThat(c02.open("/inbox/" + id).page())
                .contains("秦简转交给许慎行", "请核对缴存月数")
                .doesNotContain("等民政回电");
        assertThat(c02.open("/inbox?view=mine").page()).doesNotContain("未读");
    }

    @Test
    void theNextIsTheMostUrgentAndOpensAtOnce() {
        CaseFile file = refusedByRules();
        Visitor c01 = new Visitor(port).signIn("c01", "yici-demo");
        c01.get("/inbox");
        var next = c01.post("/clerk/next", Map.of("back", ""));
        assertThat(next.headers().firstValue("Location").map(InboxOffice::path)).hasValue("/inbox/" + item(file));
        assertThat(holder(item(file))).isEqualTo(id("c01"));
        var none = c01.post("/clerk/next", Map.of("back", "view=mine"));
        assertThat(none.headers().firstValue("Location").map(InboxOffice::path)).hasValue("/inbox?view=mine");
        assertThat(c01.get("/inbox?view=mine").body()).contains("没有待认领的办件了");
    }

    @Test
    void programsDoTheSame() {
        String late = items.add(Item.in(GROUP).due(LocalDate.now(clock).minusDays(3)));
        items.add(Item.in(GROUP).due(LocalDate.now(clock).plusDays(30)));
        ApiClient c01 = new ApiClient(port, "c01");
        ApiClient c02 = new ApiClient(port, "c02");
        JsonNode list = c01.get("/work-items?light=red").json();
        assertThat(list.path("items")).hasSize(1);
        assertThat(list.path("counts").path("todo").asInt()).isEqualTo(2);
        assertThat(list.path("items").get(0).path("light").asString()).isEqualTo("red");
        assertThat(c01.get("/work-items?at=nowhere").code()).isEqualTo("request.fields");
        assertThat(c01.post("/work-items/next", "{}").json().path("id").asString())
                .isEqualTo(late);
        assertThat(c02.post("/work-items/" + late + "/claim", "{}").code()).isEqualTo("work-item.taken");
        assertThat(c02.get("/work-items?light=red")
                        .json()
                        .path("items")
                        .get(0)
                        .path("holder")
                        .asString())
                .isEqualTo("秦简");
        assertThat(c02.post("/work-items/" + late + "/handover", "{\"to\":\"c02\"}")
                        .code())
                .isEqualTo("work-item.not-yours");
        assertThat(c01.post("/work-items/" + late + "/handover", "{\"to\":\"c03\"}")
                        .code())
                .isEqualTo("work-item.assignee");
        assertThat(c01.post("/work-items/" + late + "/handover", "{\"to\":\"c02\",\"note\":\"请看\"}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("taken");
        assertThat(new ApiClient(port, "c06")
                        .post("/work-items/" + late + "/assign", "{\"to\":\"c01\"}")
                        .status())
                .isEqualTo(200);
        assertThat(c01.post("/work-items/" + late + "/note", "{\"note\":\"x\"}").status())
                .isEqualTo(204);
        assertThat(c02.post("/work-items/next", "{}").status()).isEqualTo(200);
        assertThat(c02.post("/work-items/next", "{}").status()).isEqualTo(204);
    }
}
