package microlearning.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/** A page of Markdown as the content of an HTML page. */
final class MarkdownPage {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Pattern IMAGE =
      Pattern.compile("<img src=\"([^\"]+)\"(?: width=\"\\d+\")? alt=\"[^\"]+\">");
  private static final Pattern DETAILS =
      Pattern.compile("(?:</?details>\\s*|<summary>[^<]*</summary>\\s*)+");

  /** Begins a last line that leads to the next page, as every HTML page does anyway. */
  private static final String NEXT = "Next: ";

  private final Node document;
  private final UnaryOperator<String> links;
  private final UnaryOperator<String> figures;

  /**
   * Reads a page.
   *
   * @param links gives the address in HTML of what the page links to
   * @param figures gives the SVG element of an image
   */
  MarkdownPage(String markdown, UnaryOperator<String> links, UnaryOperator<String> figures) {
    this.links = links;
    this.figures = figures;
    document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
  }

  /** The text of the first heading. */
  String title() {
    return text(document.getFirstChild());
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
          }
        });
    return text.toString();
  }

  /**
   * The content.
   *
   * @throws IllegalArgumentException if the page has what is not known here
   */
  String html() {
    Changes changes = new Changes();
    document.accept(changes);
    changes.pictures.forEach(Picture::takeCaption);
    if (text(document.getLastChild()).startsWith(NEXT)) {
      document.getLastChild().unlink();
    }
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .nodeRendererFactory(Rendering::new)
        .attributeProviderFactory(context -> this::addAttributes)
        .build()
        .render(document);
  }

  private void addAttributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading) {
      attributes.put("id", anchor(text(node)));
    }
  }

  /** The name of a heading in addresses, as GitHub makes it. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\s-]", "").replaceAll("\\s", "-");
  }

  /** An image with its caption. */
  private static final class Picture extends CustomBlock {
    private final String svg;

    private Picture(String svg) {
      this.svg = svg;
    }

    /** The paragraph below it is its caption if all of it is emphasized. */
    private void takeCaption() {
      if (getNext() instanceof Paragraph caption
          && caption.getFirstChild() instanceof Emphasis emphasis
          && emphasis.getNext() == null) {
        appendChild(emphasis);
        caption.unlink();
      }
    }
  }

  /** Puts what the handout has besides plain Markdown in the place of what it looks like. */
  private final class Changes extends AbstractVisitor {
    private final List<Picture> pictures = new ArrayList<>();

    @Override
    public void visit(Code code) {
      Formula.replace(code);
    }

    @Override
    public void visit(FencedCodeBlock code) {
      Formula.replace(code);
    }

    @Override
    public void visit(Link link) {
      link.setDestination(links.apply(link.getDestination()));
      visitChildren(link);
    }

    @Override
    public void visit(HtmlBlock block) {
      String html = block.getLiteral().strip();
      Matcher image = IMAGE.matcher(html);
      if (image.matches()) {
        Picture picture = new Picture(figures.apply(image.group(1)));
        pictures.add(picture);
        block.insertAfter(picture);
        block.unlink();
      } else if (!DETAILS.matcher(html).matches()) {
        throw new IllegalArgumentException("This HTML is not known here: " + html);
      }
    }

    /** A table may be broader than a telephone. */
    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        block.insertBefore(html("<div class=\"wide\">"));
        block.insertAfter(html("</div>"));
      }
      visitChildren(block);
    }

    private static HtmlBlock html(String literal) {
      HtmlBlock html = new HtmlBlock();
      html.setLiteral(literal);
      return html;
    }
  }

  /** Writes what is no part of plain Markdown. */
  private static final class Rendering implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter out;

    private Rendering(HtmlNodeRendererContext context) {
      this.context = context;
      out = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Formula.Inline.class, Formula.Block.class, Picture.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof Formula.Inline formula) {
        out.raw(formula.mathMl);
      } else if (node instanceof Formula.Block formula) {
        out.raw("<div class=\"formula\">" + formula.mathMl + "</div>\n");
      } else if (node instanceof Picture picture) {
        out.raw("<figure>\n" + picture.svg);
        if (picture.getFirstChild() != null) {
          out.raw("<figcaption>");
          Node emphasis = picture.getFirstChild();
          for (Node part = emphasis.getFirstChild(); part != null; part = part.getNext()) {
            context.render(part);
          }
          out.raw("</figcaption>\n");
        }
        out.raw("</figure>\n");
      }
    }
  }
}
