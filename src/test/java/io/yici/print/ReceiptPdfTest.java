package io.yici.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.yici.print.Receipt.Code;
import io.yici.print.Receipt.Row;
import io.yici.print.Receipt.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {

    private static final Fonts FONTS = new Fonts();

    private final ReceiptPdf receipts = new ReceiptPdf(FONTS);

    @Test
    void tellsAllItIsGiven() throws IOException {
        var pdf = receipts.write(receipt(3));
        keep("receipt.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("数据授权回执", "授权编号 7KQ2M9XW4", "户籍信息 1", "姓名、出生日期", "演示");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void goesOnToAnotherPage() throws IOException {
        var pdf = receipts.write(receipt(40));
        keep("receipt-long.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(new PDFTextStripper().getText(document)).contains("户籍信息 40");
        }
    }

    @Test
    void canBeListenedTo() throws IOException {
        try (var document = Loader.loadPDF(receipts.write(receipt(30)))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("数据授权回执");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getParentTree().getNumbers())
                    .hasSize(document.getNumberOfPages());
        }
    }

    @Test
    void isSmall() {
        assertThat(receipts.write(receipt(3))).hasSizeLessThan(100_000);
    }

    @Test
    void isTheSameEachTimeAndInEveryThread() throws Exception {
        var once = receipts.write(receipt(5));
        var threads = Executors.newFixedThreadPool(4);
        try {
            var tasks = new ArrayList<Callable<byte[]>>();
            for (int number = 0; number < 16; number++) {
                tasks.add(() -> new ReceiptPdf(FONTS).write(receipt(5)));
            }
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(once);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void putsAMarkForACharacterTheTypefaceLacks() throws IOException {
        var pdf = receipts.write(new Receipt(
                Locale.SIMPLIFIED_CHINESE,
                "一次",
                "张\uD869\uDED6\u0000\u202E三🙂",
                null,
                Instant.EPOCH,
                List.of(),
                List.of(),
                null,
                null));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("张〓三〓");
        }
    }

    private static Receipt receipt(int records) {
        var sections = new ArrayList<Section>();
        for (int number = 1; number <= records; number++) {
            sections.add(new Section(
                    "户籍信息 " + number,
                    List.of(
                            new Row("提供部门", "公安厅（演示）"),
                            new Row("调取字段", "公民身份号码、姓名、出生日期、婚姻状况、现住址、与户主关系、死亡日期，以及用于说明换行的一段较长的文字"),
                            new Row("用途", "核对您的身份，并得知是否有未成年子女。"),
                            new Row("依据", "《中华人民共和国个人信息保护法》第十三条：为履行法定职责或者法定义务所必需，或者取得个人的同意。"))));
        }
        return new Receipt(
                Locale.SIMPLIFIED_CHINESE,
                "一次 · 政务服务（演示）",
                "数据授权回执",
                "授权编号 7KQ2M9XW4 · 2026年3月4日 13:06",
                Instant.parse("2026-03-04T05:06:07Z"),
                sections,
                List.of("您可以随时在“我的数据”中撤回授权。撤回不影响撤回前已经进行的处理。", "授权文本版本 2026-01。"),
                new Code("https://yici.example/cases/7KQ2M9XW4", "扫码查看办件进度"),
                "演示");
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target/print"));
        Files.write(folder.resolve(name), pdf);
    }
}
