package microlearning.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void shouldLeaveNothingThatIsMarkup() {
    assertThat(Html.escape("<a href='x'>\"&\"</a>"))
        .isEqualTo("&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;");
  }

  @Test
  void shouldReplaceWhatNoDocumentMayHold() {
    assertThat(Html.escape("a\u0000\u001b\u0085\ud800\uffff\u202eb\u2066"))
        .isEqualTo("a\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdb\ufffd");
  }

  @Test
  void shouldKeepLinesAndAllLanguages() {
    assertThat(Html.escape("ΔW\n\té 漢 \ud83d\ude00")).isEqualTo("ΔW\n\té 漢 \ud83d\ude00");
  }
}
