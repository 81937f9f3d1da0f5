package io.yici.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.yici.notice.Letter.Part;
import io.yici.notice.Letter.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterPartsTest {

    @Test
    void keepsTheWordsAndWhatTheyAre() {
        Letter letter = LetterParts.of("""
                <article><h1>受理通知书</h1>
                  <p class="number">编号 1</p><p class="to">陈安：</p>
                  <p>第一段 &lt;b&gt; &amp; &#39;引号&#39;</p>
                  <ol><li>甲</li><li>乙</li></ol>
                  <h2>依据</h2><p></p>
                  <p class="agency">某局</p><p class="date">2026年3月2日</p></article>
                """);
        assertThat(letter.title()).isEqualTo("受理通知书");
        assertThat(letter.parts())
                .containsExactly(
                        new Part(Role.NUMBER, "编号 1"),
                        new Part(Role.TO, "陈安："),
                        new Part(Role.TEXT, "第一段 <b> & '引号'"),
                        new Part(Role.ITEM, "甲"),
                        new Part(Role.ITEM, "乙"),
                        new Part(Role.HEADING, "依据"),
                        new Part(Role.AGENCY, "某局"),
                        new Part(Role.DATE, "2026年3月2日"));
        assertThat(LetterBlock.of(letter)).element(3).isEqualTo(new LetterBlock("item", List.of("甲", "乙")));
    }

    @Test
    void aTemplateThatWritesNothingIsBroken() {
        assertThatIllegalStateException().isThrownBy(() -> LetterParts.of("<h1>受理通知书</h1>"));
        assertThatIllegalStateException().isThrownBy(() -> LetterParts.of("<p>没有标题</p>"));
    }

    @Test
    void givesNothingAway() {
        assertThat(new Letter("受理", List.of(new Part(Role.TO, "陈安："))).toString())
                .doesNotContain("陈安");
        assertThat(new Part(Role.TO, "陈安：").toString()).doesNotContain("陈安");
    }
}
