package microlearning.pages;

import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Formulas as nodes of a page. In Markdown they are code, as GitHub has it: {@code $`...`$} in a
 * line, and a block whose language is math.
 */
final class Formula {
  private static final String MARK = "$";

  private Formula() {}

  /** In a line of text. */
  static final class Inline extends CustomNode {
    final String mathMl;

    private Inline(String mathMl) {
      this.mathMl = mathMl;
    }
  }

  /** In lines of its own. */
  static final class Block extends CustomBlock {
    final String mathMl;

    private Block(String mathMl) {
      this.mathMl = mathMl;
    }
  }

  /** Makes a formula of code between two dollar signs; leaves other code. */
  static void replace(Code code) {
    if (code.getPrevious() instanceof Text before
        && before.getLiteral().endsWith(MARK)
        && code.getNext() instanceof Text after
        && after.getLiteral().startsWith(MARK)) {
      String text = before.getLiteral();
      before.setLiteral(text.substring(0, text.length() - MARK.length()));
      after.setLiteral(after.getLiteral().substring(MARK.length()));
      put(code, new Inline(MathMl.of(code.getLiteral(), false)));
    }
  }

  /** Makes a formula of a block of math; leaves other blocks. */
  static void replace(FencedCodeBlock code) {
    if (code.getInfo().equals("math")) {
      put(code, new Block(MathMl.of(code.getLiteral(), true)));
    }
  }

  private static void put(Node old, Node formula) {
    old.insertAfter(formula);
    old.unlink();
  }
}
