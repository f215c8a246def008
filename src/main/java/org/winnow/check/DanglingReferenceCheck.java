package org.winnow.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.model.Severity;

/**
 * Answers that point at a context: "according to the provided document", [1]. Where the release strips the passages, a
 * model learns to cite what is not there; where it keeps them, that is the wanted manner and only told. Lexicon in English,
 * German, French and Spanish.
 */
final class DanglingReferenceCheck implements Check {
    private static final String NOUN_EN =
            "(?:contexts?|documents?|passages?|texts?|articles?|sources?|excerpts?|snippets?|search results|knowledge base)";
    private static final String GIVEN_EN =
            "(?:provided|given|above|following|attached|retrieved|supplied|available|mentioned|cited|referenced)";
    private static final Pattern PHRASES = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:according to|based (?:solely |only )?on|as (?:stated|mentioned|shown|described|noted|outlined|explained|indicated) (?:in|by)|from|in|per)"
                    + " (?:the|this|these|your) (?:information in the )?" + GIVEN_EN + " (?:" + NOUN_EN
                    + "|information)"
                    + "|(?:according to|based (?:solely |only )?on|as (?:stated|mentioned|described|noted) in) (?:the|this|these) "
                    + NOUN_EN
                    + "|the (?:" + GIVEN_EN + " )?" + NOUN_EN
                    + " (?:states?|says?|mentions?|indicates?|does not|do not|doesn['’]t|don['’]t)\\b"
                    + "|passage \\d{1,2}\\b"
                    + "|(?:laut|gemäß|nach|basierend auf|aus|in) (?:dem|den|der|diesem) (?:(?:bereitgestellten|gegebenen|vorliegenden|obigen|angegebenen) )(?:kontext|dokument(?:en)?|text|abschnitt|artikel|quellen?|informationen)"
                    + "|(?:laut|gemäß) (?:dem|den) (?:kontext|dokument(?:en)?|textabschnitt)"
                    + "|(?:selon|d['’]après) (?:le|la|les) (?:contexte|documents?|textes?|passages?|extraits?|sources?)(?: (?:fournis?|ci-dessus|donnés?))?"
                    + "|(?:según|de acuerdo con) (?:el|la|los|las) (?:contexto|documentos?|textos?|pasajes?|fuentes?)(?: (?:proporcionad[oa]s?|anterior(?:es)?|dad[oa]s?))?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Every phrase holds one of the first and one of the second, in lower case; most texts do not. */
    private static final List<String> NOUNS = List.of(
            "text",
            "document",
            "dokument",
            "passag",
            "pasaje",
            "arti",
            "source",
            "excerpt",
            "extrait",
            "snippet",
            "search result",
            "knowledge base",
            "information",
            "abschnitt",
            "quelle",
            "fuente");

    private static final List<String> LEADS = List.of(
            "according to",
            "based ",
            "as stated",
            "as mentioned",
            "as shown",
            "as described",
            "as noted",
            "as outlined",
            "as explained",
            "as indicated",
            "provided",
            "given",
            "above",
            "following",
            "attached",
            "retrieved",
            "supplied",
            "available",
            "cited",
            "referenced",
            " state",
            " say",
            " mention",
            " indicate",
            " do",
            "passage ",
            "laut ",
            "gem",
            "bereitgestellt",
            "vorliegend",
            "obigen",
            "angegeben",
            "gegeben",
            "selon",
            "apr",
            "seg",
            "de acuerdo");

    private static final Pattern MARKS = Pattern.compile(
            "\\s?(?:\\[\\^?\\d{1,2}(?:\\s?[,;–-]\\s?\\d{1,2})*]|\\[(?:doc(?:ument)?|source|passage|chunk|context|ref)[ _:#-]?\\d{1,3}]|【[^】\\n]{1,40}】"
                    + "|\\((?:source|quelle|fuente)s?\\s?:[^)\\n]{1,80}\\))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENING = Pattern.compile(
            "^(?:according to|based on|as (?:stated|mentioned|described|noted) in|laut|gemäß|selon|d['’]après|según)\\b[^,.\\n]{3,60},\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORT_PROMPT = 400;

    @Override
    public String id() {
        return "dangling-reference";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCK;
    }

    @Override
    public String title() {
        return "Answers that point at their sources";
    }

    @Override
    public void check(Example example, CheckContext context, FindingSink sink) {
        List<Message> messages = example.messages();
        boolean hasPassages = !example.passages().isEmpty();
        boolean mayBeInPrompt = !hasPassages
                && messages.stream()
                        .anyMatch(m -> m.role() != Role.ASSISTANT && m.text().length() > SHORT_PROMPT);
        if (mayBeInPrompt) {
            return;
        }
        Severity severity = !hasPassages
                ? Severity.WARN
                : context.passages() == CheckContext.Passages.STRIPPED ? Severity.BLOCK : Severity.INFO;
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role() == Role.ASSISTANT) {
                phrases(i, messages.get(i).text(), severity, sink);
                marks(i, messages.get(i).text(), hasPassages, severity, sink);
            }
        }
    }

    @Override
    public Optional<Edit> fix(Example example, Finding finding) {
        return Texts.message(example, finding).flatMap(message -> {
            String text = message.text();
            String seen = text.substring(finding.start(), finding.end());
            if (MARKS.matcher(seen).matches()) {
                return Texts.setText(finding, text, withoutMarks(text));
            }
            Matcher opening = OPENING.matcher(text).region(finding.start(), text.length());
            String before = text.substring(0, finding.start()).stripTrailing();
            boolean atStart = before.isEmpty() || ".!?:".indexOf(before.charAt(before.length() - 1)) >= 0;
            if (!atStart || !opening.lookingAt() || opening.end() >= text.length()) {
                return Optional.empty();
            }
            int next = text.codePointAt(opening.end());
            String rest = Character.toString(Character.toTitleCase(next))
                    + text.substring(opening.end() + Character.charCount(next));
            return Texts.setText(finding, text, text.substring(0, finding.start()) + rest);
        });
    }

    private void phrases(int index, String text, Severity severity, FindingSink sink) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (NOUNS.stream().noneMatch(lower::contains) || LEADS.stream().noneMatch(lower::contains)) {
            return;
        }
        Matcher matcher = PHRASES.matcher(text);
        while (matcher.find()) {
            tell(index, matcher.start(), matcher.end(), text, severity, sink);
        }
    }

    /** A number in brackets may be an index or a footnote of its own: it counts beside passages, or when there are two. */
    private void marks(int index, String text, boolean hasPassages, Severity severity, FindingSink sink) {
        if (text.indexOf('[') < 0 && text.indexOf('【') < 0 && text.indexOf('(') < 0) {
            return;
        }
        Code code = new Code(text);
        boolean counts = hasPassages
                || MARKS.matcher(text)
                                .results()
                                .filter(r -> isMark(text, r.start(), code))
                                .count()
                        >= 2;
        Matcher matcher = MARKS.matcher(text);
        while (counts && matcher.find()) {
            if (isMark(text, matcher.start(), code)) {
                int start = matcher.start() + (Character.isWhitespace(text.charAt(matcher.start())) ? 1 : 0);
                tell(index, start, matcher.end(), text, severity, sink);
            }
        }
    }

    private static boolean isMark(String text, int start, Code code) {
        boolean index = start > 0
                && text.charAt(start) == '['
                && (text.charAt(start - 1) == '_' || text.charAt(start - 1) == ')');
        return !index && !code.holds(start);
    }

    private static String withoutMarks(String text) {
        Code code = new Code(text);
        return MARKS.matcher(text)
                .replaceAll(
                        result -> isMark(text, result.start(), code) ? "" : Matcher.quoteReplacement(result.group()));
    }

    private void tell(int index, int start, int end, String text, Severity severity, FindingSink sink) {
        String seen = Texts.quote(text.substring(start, end));
        String why = switch (severity) {
            case BLOCK ->
                " points at passages that the release strips, so the model would learn to cite what is not there.";
            case WARN -> " points at a text that this example does not hold.";
            case INFO -> " points at the passages, which is right as long as the release keeps them.";
        };
        sink.found(new Finding(id(), severity, Finding.message(index), start, end, seen + why));
    }
}
