package io.yici.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.organisation.Account;
import io.yici.organisation.Accounts;
import io.yici.organisation.Duty;
import io.yici.testing.ProductTest;
import io.yici.testing.Visitor;
import io.yici.testing.Visitor.Upload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrator does with the organisation, page by page. */
@ProductTest
class OrganisationPageTest {

    private static final String PASSWORD = "yici-demo";
    private static final String CLERKS = "login,name,roles,groups,supervised,districts,enabled\n";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Visitor administrator;
    private String login;

    @BeforeEach
    void prepare() {
        administrator = visitor("a01");
        login = "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void addsAGroupAndSomebodyWhoWorksThere() {
        String group = "zr-" + login;
        save(
                "/organisation/group/new",
                Map.of("group", group, "department", "zr", "name_zh", "不动产窗口", "name_en", "Real estate window"));
        assertThat(administrator.get("/organisation/units").body()).contains("不动产窗口", "0 人");
        String clerk = add(Map.of(
                "groups",
                List.of(group),
                "duties-" + group,
                List.of("intake", "head"),
                "districts",
                List.of("990106 990200")));
        Account account = accounts.byLogin(login).orElseThrow();
        assertThat(clerk).endsWith("/organisation/clerk/" + account.id());
        assertThat(account.may(group, Duty.HEAD)).isTrue();
        assertThat(account.may(group, Duty.REVIEW)).isFalse();
        assertThat(account.districts()).containsExactlyInAnyOrder("990106", "990200");
        assertThat(administrator.get("/organisation?group=" + group).body()).contains("丁一", login);
        assertThat(visitor("u01").get("/organisation/changes").body())
                .contains("新增", login, group, "管章")
                .doesNotContain("丁一");
    }

    @Test
    void losesNothingOfAFormThatIsWrong() {
        administrator.get("/organisation/clerk/new");
        HttpResponse<String> answer = administrator.postMany(
                "/organisation/clerk/new",
                Map.of(
                        "login",
                        List.of("X 1"),
                        "name",
                        List.of("丁一"),
                        "roles",
                        List.of("clerk", "auditor"),
                        "groups",
                        List.of("mz-window"),
                        "districts",
                        List.of("123")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("value=\"X 1\"", "value=\"丁一\"", "value=\"123\"")
                .contains("不能兼任其他角色", "区划代码不存在", "至少选择一项职责", "小写字母开头")
                .containsPattern("name=\"groups\" value=\"mz-window\" checked");
    }

    @Test
    void aOneTimePasswordIsChangedBeforeAnythingElse() {
        String page = add(
                Map.of("groups", List.of("gjj-review"), "duties-gjj-review", List.of("intake", "review", "approve")));
        administrator.get(page);
        String made = administrator.post(page + "/password", Map.of()).body();
        Matcher shown =
                Pattern.compile("class=\"yi-once\"[^>]*>([a-z0-9]{14})<").matcher(made);
        assertThat(shown.find()).isTrue();
        Visitor clerk = visitor(login, shown.group(1));
        assertThat(clerk.get("/inbox").headers().firstValue("Location")).contains("/account/password");
        clerk.get("/account/password");
        assertThat(clerk.post(
                                "/account/password",
                                Map.of("current", shown.group(1), "password", "short", "again", "short"))
                        .body())
                .contains("新密码须有 10 到 200 个字符");
        HttpResponse<String> changed = clerk.post(
                "/account/password",
                Map.of("current", shown.group(1), "password", "purple-river-desk", "again", "purple-river-desk"));
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(clerk.get("/inbox").statusCode()).isEqualTo(200);
        assertThat(visitor(login, "purple-river-desk").get("/inbox").statusCode())
                .isEqualTo(200);
        administrator.get(page);
        administrator.post(page + "/enabled", Map.of("enabled", "false"));
        assertThat(clerk.get("/inbox").headers().firstValue("Location").orElse(""))
                .as("the session is over")
                .contains("/sign-in");
    }

    @Test
    void switchingSomebodyOffGivesTheirWorkBack() {
        String page = add(
                Map.of("groups", List.of("gjj-review"), "duties-gjj-review", List.of("intake", "review", "approve")));
        UUID clerk = accounts.byLogin(login).orElseThrow().id();
        String item = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into work_item (id, dossier, activity, kind, work_group, service, case_number, state, opened_at, clerk)"
                                + " values (?, ?, 'check', 'review', 'gjj-review', 's', '', 'OPEN', current_timestamp, ?)")
                .params(item, UUID.randomUUID(), clerk)
                .update();
        assertThat(administrator.get(page).body()).contains("名下 1 件办件退回岗位组");
        administrator.post(page + "/enabled", Map.of("enabled", "false"));
        assertThat(administrator.get(page).body()).contains("已保存，1 件办件退回岗位组", "账号已停用");
        assertThat(jdbc.sql("select count(*) from work_item where id = ? and clerk is null")
                        .param(item)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("delete from work_item where id = ?").param(item).update();
    }

    @Test
    void nobodyChangesTheirOwnRightsAndAuditorsChangeNothing() {
        String own =
                "/organisation/clerk/" + accounts.byLogin("a01").orElseThrow().id();
        assertThat(administrator.get(own).body()).contains("自己的权限须由另一位系统管理员修改");
        assertThat(administrator
                        .post(own + "/enabled", Map.of("enabled", "false"))
                        .statusCode())
                .isEqualTo(409);
        Visitor auditor = visitor("u01");
        assertThat(auditor.get("/organisation").body()).contains("接引泉").doesNotContain("新增人员");
        assertThat(auditor.get(own).statusCode()).isEqualTo(200);
        assertThat(auditor.post(own + "/password", Map.of()).statusCode()).isEqualTo(403);
        assertThat(auditor.get("/organisation/files/clerk.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void importsWhatWasShownAndNothingTwice() {
        String file = CLERKS + login + ",=丁一,clerk,mz-window:intake;cl-review,,990106,\n" + login + ",丁一,clerk,,,,\n"
                + "c13,接引泉,clerk,mz-window,,,yes\nx" + login + ",丁二,clerk,nowhere,,,maybe\n";
        String page = upload(file);
        assertThat(page)
                .contains("第 2 行", "第 3 行", "第 5 行", "文件里前面已有这一项", "岗位组或部门不存在", "状态只能是", "导入 1 行")
                .doesNotContain("第 4 行");
        assertThat(accounts.byLogin(login)).as("nothing before it is confirmed").isEmpty();
        HttpResponse<String> done = confirm(file, page);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(administrator.get("/organisation/changes").body()).contains("新增 1 行，修改 0 行，未导入 2 行");
        assertThat(accounts.byLogin(login).orElseThrow().may("mz-window", Duty.INTAKE))
                .isTrue();
        assertThat(confirm(file, page).body())
                .as("what was shown is no longer so")
                .contains("请再看一遍");
        assertThat(upload(file)).doesNotContain("第 2 行", "导入 1 行");
        String exported = administrator.get("/organisation/files/clerk.csv").body();
        assertThat(exported).contains(login + ",'=丁一,clerk,cl-review;mz-window:intake,,990106,yes");
        assertThat(upload(exported)).doesNotContain("导入 1 行", "yi-import__why");
    }

    @Test
    void saysWhatIsWrongWithAFileAsAWhole() {
        assertThat(upload("a,b\n1,2")).contains("第一行的列名和模板不一致");
        assertThat(upload("x".repeat(OrganisationFile.MOST_BYTES + 1))).contains("文件超过 200 KB");
        assertThat(administrator
                        .postFiles("/organisation/files", Map.of(), Map.of("file", new Upload("a.csv", new byte[] {
                            (byte) 0xff, 1
                        })))
                        .body())
                .contains("不是 UTF-8");
    }

    @Test
    void undoesAChange() {
        String group = "zr-" + login;
        save(
                "/organisation/group/new",
                Map.of("group", group, "department", "zr", "name_zh", "窗口", "name_en", "Window"));
        save("/organisation/group/" + group, Map.of("department", "gjj", "name_zh", "窗口", "name_en", "Window"));
        String changes = administrator.get("/organisation/changes").body();
        Matcher undo = Pattern.compile("/organisation/changes/(\\d+)/undo").matcher(changes);
        assertThat(undo.find()).isTrue();
        administrator.post(undo.group(), Map.of());
        assertThat(administrator.get("/organisation/group/" + group).body()).containsPattern("value=\"zr\" selected");
        administrator.post("/organisation/group/" + group + "/remove", Map.of());
        assertThat(administrator.get("/organisation/group/" + group).statusCode())
                .isEqualTo(404);
    }

    private String add(Map<String, List<String>> more) {
        Map<String, List<String>> form = new HashMap<>(more);
        form.put("login", List.of(login));
        form.put("name", List.of("丁一"));
        form.put("roles", List.of("clerk"));
        administrator.get("/organisation/clerk/new");
        HttpResponse<String> answer = administrator.postMany("/organisation/clerk/new", form);
        assertThat(answer.statusCode()).isEqualTo(302);
        return java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private void save(String page, Map<String, String> form) {
        administrator.get(page);
        assertThat(administrator.post(page, form).statusCode()).isEqualTo(302);
    }

    private String upload(String file) {
        administrator.get("/organisation/files");
        return administrator
                .postFiles(
                        "/organisation/files",
                        Map.of(),
                        Map.of("file", new Upload("a.csv", file.getBytes(StandardCharsets.UTF_8))))
                .body();
    }

    private HttpResponse<String> confirm(String file, String page) {
        Matcher mark = Pattern.compile("name=\"mark\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(mark.find()).isTrue();
        return administrator.post("/organisation/files/confirm", Map.of("text", file, "mark", mark.group(1)));
    }

    private Visitor visitor(String name) {
        return visitor(name, PASSWORD);
    }

    private Visitor visitor(String name, String password) {
        return new Visitor(port).signIn(name, password);
    }
}
