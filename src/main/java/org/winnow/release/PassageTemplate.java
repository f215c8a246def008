package org.winnow.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.winnow.model.Retrieved;

/**
 * How passages and a question become one prompt.
 *
 * <p>Two texts with placeholders in braces: the prompt has {@code {passages}} and {@code {question}}, the passage has
 * {@code {text}} and, if wanted, {@code {n}} (from 1), {@code {title}} and {@code {score}}. A brace itself is written
 * twice. What is filled in is never read for placeholders again. A passage without a title goes by the last part of its
 * uri or its identifier; where a value is missing, the space before its placeholder goes with it.
 */
public final class PassageTemplate {
    /** The prompt of {@link #standard()}. */
    public static final String PROMPT = "Use the following passages to answer.\n\n{passages}\n\nQuestion: {question}";

    /** The passage of {@link #standard()}. */
    public static final String PASSAGE = "[{n}] {title}\n{text}";

    private static final String BETWEEN = "\n\n";
    private static final Set<String> IN_PROMPT = Set.of("passages", "question");
    private static final Set<String> IN_PASSAGE = Set.of("n", "title", "text", "score");

    private final String prompt;
    private final String passage;
    private final List<Piece> promptPieces;
    private final List<Piece> passagePieces;

    private PassageTemplate(String prompt, String passage) throws TemplateException {
        this.prompt = prompt;
        this.passage = passage;
        this.promptPieces = pieces(prompt, IN_PROMPT, "prompt");
        this.passagePieces = pieces(passage, IN_PASSAGE, "passage");
        require(promptPieces, "passages", "prompt");
        require(promptPieces, "question", "prompt");
        require(passagePieces, "text", "passage");
    }

    /**
     * Reads a template.
     *
     * @param prompt the text around passages and question
     * @param passage the text of each passage; they are joined by an empty line
     * @throws TemplateException with a sentence if a placeholder is unknown, missing or not closed
     */
    public static PassageTemplate parse(String prompt, String passage) throws TemplateException {
        return new PassageTemplate(prompt, passage);
    }

    /** Numbered passages with their titles, then the question. */
    public static PassageTemplate standard() {
        try {
            return new PassageTemplate(PROMPT, PASSAGE);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text around passages and question, as it was written. */
    public String prompt() {
        return prompt;
    }

    /** The text of each passage, as it was written. */
    public String passage() {
        return passage;
    }

    /** The prompt for a question. Cost: one copy of the texts. */
    public String fill(List<Retrieved> passages, String question) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            if (i > 0) {
                joined.append(BETWEEN);
            }
            Retrieved retrieved = passages.get(i);
            int number = i + 1;
            append(joined, passagePieces, name -> value(name, retrieved, number));
        }
        StringBuilder filled = new StringBuilder(joined.length() + question.length() + prompt.length());
        append(filled, promptPieces, name -> name.equals("question") ? question : joined);
        return filled.toString();
    }

    private static CharSequence value(String name, Retrieved retrieved, int number) {
        String label = name.equals("title") ? retrieved.passage().label() : null;
        Double score = name.equals("score") ? retrieved.score() : null;
        return switch (name) {
            case "n" -> Integer.toString(number);
            case "title" -> label == null ? "" : label;
            case "text" -> retrieved.passage().text();
            default -> score == null ? "" : score.toString();
        };
    }

    private static void append(StringBuilder out, List<Piece> pieces, Function<String, CharSequence> values) {
        for (Piece piece : pieces) {
            if (!piece.placeholder()) {
                out.append(piece.text());
                continue;
            }
            CharSequence value = values.apply(piece.text());
            int last = out.length() - 1;
            if (value.isEmpty() && last >= 0 && out.charAt(last) == ' ') {
                out.setLength(last);
            }
            out.append(value);
        }
    }

    private static List<Piece> pieces(String source, Set<String> known, String where) throws TemplateException {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int i = 0;
        while (i < source.length()) {
            char unit = source.charAt(i);
            boolean brace = unit == '{' || unit == '}';
            if (!brace) {
                literal.append(unit);
                i++;
            } else if (i + 1 < source.length() && source.charAt(i + 1) == unit) {
                literal.append(unit);
                i += 2;
            } else if (unit == '}') {
                throw new TemplateException("The " + where + " template has a } without a {. Write }} for a brace.");
            } else {
                String name = name(source, i, where);
                if (!known.contains(name)) {
                    throw unknown(name, known, where);
                }
                pieces.add(new Piece(literal.toString(), false));
                literal.setLength(0);
                pieces.add(new Piece(name, true));
                i += name.length() + 2;
            }
        }
        pieces.add(new Piece(literal.toString(), false));
        return List.copyOf(pieces);
    }

    private static String name(String source, int open, String where) throws TemplateException {
        int close = source.indexOf('}', open);
        if (close < 0) {
            throw new TemplateException(
                    "The " + where + " template has a { that is never closed. Write {{ for a brace.");
        }
        return source.substring(open + 1, close);
    }

    private static TemplateException unknown(String name, Set<String> known, String where) {
        String list = String.join(
                ", ", known.stream().sorted().map(one -> "{" + one + "}").toList());
        return new TemplateException("The " + where + " template has {" + name + "}, which is not known there. Use "
                + list + ", and write {{ for a brace.");
    }

    private static void require(List<Piece> pieces, String name, String where) throws TemplateException {
        if (!pieces.contains(new Piece(name, true))) {
            throw new TemplateException("The " + where + " template has no {" + name + "}, so it would be lost.");
        }
    }

    private record Piece(String text, boolean placeholder) {}
}
