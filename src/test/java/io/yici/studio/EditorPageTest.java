package io.yici.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The editor, whose files a test may change here. */
class EditorPageTest extends ByTwo {

    @Test
    void theEditorSavesWhatIsReadableAndSaysWhatIsWrong() throws IOException {
        Visitor designer = first();
        String shipped = Files.readString(file());
        String before = DesignerWork.before(designer);
        assertThat(DesignerWork.save(designer, before, "<no>").body()).contains("没有保存", "不是可读的 BPMN 文件", "&lt;no&gt;");
        assertThat(DesignerWork.save(designer, before, "<!DOCTYPE a []><a/>").body())
                .contains("没有保存");
        assertThat(Files.readString(file())).isEqualTo(shipped);
        String wrong = shipped.replace("${issueCertificate}", "${issueMoney}");
        assertThat(DesignerWork.save(designer, before, wrong).statusCode()).isEqualTo(302);
        assertThat(Files.readString(file())).isEqualTo(wrong);
        assertThat(designer.get(STUDIO + "/edit").body()).contains("改正之前不会发布", "issueMoney", "step.unknown");
        assertThat(DesignerWork.save(designer, before, shipped).body()).contains("文件已被他人修改");
        assertThat(Files.readString(file())).isEqualTo(wrong);
        assertThat(DesignerWork.save(designer, DesignerWork.before(designer), shipped.replace("\n", "\r\n"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Files.readString(file())).isEqualTo(shipped);
    }

    @Test
    void whatIsEditedCanBeDownloadedInstead() {
        Visitor designer = first();
        designer.get(STUDIO + "/edit");
        HttpResponse<String> file = designer.postFiles(STUDIO + "/edit/file", Map.of("content", "<a/>"), Map.of());
        assertThat(file.body()).isEqualTo("<a/>");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("apply.bpmn");
    }
}
