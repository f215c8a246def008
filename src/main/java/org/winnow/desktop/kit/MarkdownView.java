package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark, read by commonmark-java) as it will look, to read only. Nothing in it acts: HTML is shown as it is
 * written, links and images as their words and address; nothing is loaded. Style class {@code markdown-view}.
 */
public final class MarkdownView extends VBox {
    private static final Parser PARSER = Parser.builder().build();
    private static final int DEEPEST = 12;

    /** Shows this text. */
    public MarkdownView(String markdown) {
        getStyleClass().add("markdown-view");
        blocks(this, PARSER.parse(markdown), 0);
        setAccessibleText(markdown);
    }

    private static void blocks(VBox into, org.commonmark.node.Node parent, int depth) {
        for (org.commonmark.node.Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
            into.getChildren().add(block(each, depth));
        }
    }

    private static Node block(org.commonmark.node.Node block, int depth) {
        if (block instanceof Heading heading) {
            return Styles.with(inline(heading), "md-heading", "md-h" + Math.min(3, heading.getLevel()));
        }
        if (block instanceof FencedCodeBlock code) {
            return code(code.getLiteral(), "json".equalsIgnoreCase(code.getInfo()));
        }
        if (block instanceof IndentedCodeBlock code) {
            return code(code.getLiteral(), false);
        }
        if (block instanceof HtmlBlock html) {
            return code(html.getLiteral(), false);
        }
        if (block instanceof ListBlock list && depth < DEEPEST) {
            return list(list, depth);
        }
        if (block instanceof BlockQuote quote && depth < DEEPEST) {
            VBox inner = Styles.with(new VBox(), "md-quote");
            blocks(inner, quote, depth + 1);
            return inner;
        }
        return block instanceof ThematicBreak ? new Separator() : inline(block);
    }

    private static Node code(String literal, boolean json) {
        String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        SpanText shown = Styles.with(new SpanText(text), "code");
        CodeMark mark = new CodeMark();
        mark.show(text, json);
        return Styles.with(new VBox(shown, mark), "md-code");
    }

    private static Node list(ListBlock list, int depth) {
        VBox items = Styles.with(new VBox(), "md-list");
        Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
        int number = first == null ? 1 : first;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            SpanText bullet = new SpanText(list instanceof OrderedList ? number++ + "." : "•");
            bullet.setMinWidth(24);
            VBox inner = Styles.with(new VBox(), "md-list");
            inner.setMinWidth(0);
            HBox.setHgrow(inner, Priority.ALWAYS);
            blocks(inner, item, depth + 1);
            items.getChildren().add(new HBox(Styles.with(bullet, "reading"), inner));
        }
        return items;
    }

    private static SpanText inline(org.commonmark.node.Node parent) {
        Words words = new Words();
        words.children(parent, 0);
        SpanText text = Styles.with(new SpanText(), "reading");
        text.show(words.text.toString(), words.marks);
        return text;
    }

    /** Gathers the words of a paragraph with their marks. */
    private static final class Words {
        final StringBuilder text = new StringBuilder();
        final List<SpanText.Mark> marks = new ArrayList<>();

        void children(org.commonmark.node.Node parent, int depth) {
            for (org.commonmark.node.Node each = parent.getFirstChild(); each != null; each = each.getNext()) {
                int start = text.length();
                if (depth < DEEPEST) {
                    add(each, depth);
                }
                mark(each, start);
            }
        }

        private void add(org.commonmark.node.Node node, int depth) {
            if (node instanceof Text plain) {
                text.append(plain.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            } else if (node instanceof HtmlInline html) {
                text.append(html.getLiteral());
            } else if (node instanceof SoftLineBreak) {
                text.append(' ');
            } else if (node instanceof HardLineBreak) {
                text.append('\n');
            } else {
                children(node, depth + 1);
                address(node);
            }
        }

        private void address(org.commonmark.node.Node node) {
            String address = node instanceof Link link
                    ? link.getDestination()
                    : node instanceof Image image ? image.getDestination() : null;
            if (address != null && !text.toString().endsWith(address)) {
                text.append(" (").append(address).append(')');
            }
        }

        private void mark(org.commonmark.node.Node node, int start) {
            if (node instanceof StrongEmphasis) {
                marks.add(new SpanText.Mark(start, text.length(), Tone.NEUTRAL, SpanText.Look.BOLD));
            } else if (node instanceof Emphasis) {
                marks.add(new SpanText.Mark(start, text.length(), Tone.NEUTRAL, SpanText.Look.SOLID));
            } else if (node instanceof Code) {
                marks.add(new SpanText.Mark(start, text.length(), Tone.NEUTRAL, SpanText.Look.FILL));
            } else if (node instanceof Link || node instanceof Image) {
                marks.add(new SpanText.Mark(start, text.length(), Tone.ACCENT, SpanText.Look.SOLID));
            }
        }
    }
}
