package org.winnow.rag;

import java.util.regex.Pattern;

/** Sentences that claim nothing: questions, greetings, thanks, closings, and that the passages do not tell. */
final class Courtesy {
    private static final Pattern PHRASES = Pattern.compile(
            "^\\W*(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?(?: you)?|you(?:'|’)re welcome|sorry|i(?:'|’)?m sorry"
                    + "|i apologi[sz]e|please let (?:me|us) know|let (?:me|us) know|feel free|i hope (?:this|that) helps|hope (?:this|that) helps"
                    + "|(?:great|good) question|sure|certainly|of course|(?:kind|best|warm) regards|sincerely|have a (?:nice|great|good)"
                    + "|is there anything else|i(?:'|’)?m happy to help|happy to help"
                    + "|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|vielen dank|danke|gerne?|bitte melden sie sich"
                    + "|mit freundlichen grüßen|viele grüße|es tut mir leid|ich hoffe,? das hilft"
                    + "|bonjour|bonsoir|merci|cordialement|n(?:'|’)hésitez pas|désolée?|je suis désolée?"
                    + "|hola|buenos días|buenas tardes|gracias|un saludo|saludos|lo siento|no dudes? en"
                    + "|ciao|buongiorno|grazie|cordiali saluti|mi dispiace|olá|bom dia|obrigad[oa]|atenciosamente)\\b"
                    + "|(?:こんにちは|ありがとう|お問い合わせ|申し訳|よろしく|您好|你好|谢谢|感谢|抱歉|안녕하세요|감사합니다|здравствуйте|спасибо))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DENIES = Pattern.compile(
            "\\b(?:(?:could|can|did|do|does)(?: not|n(?:'|’)?t)|cannot|nothing|none of|no (?:information|mention|details?)|not (?:in|mentioned|covered|stated)"
                    + "|nicht|kein(?:e|en)?|nichts|n(?:'|’)|ne |pas|aucune?|rien|no (?:hay|se|encuentro|he|dice|mencionan?|encontré)|nada|non|não)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SOURCES = Pattern.compile(
            "\\b(?:the|these|those|this|my|your|provided|given|available|retrieved) (?:\\w+ )?"
                    + "(?:articles?|documents?|documentation|passages?|context|sources?|excerpts?|search results)\\b"
                    + "|\\b(?:den|die|der|dem|das|diesen|vorliegenden) (?:\\w+ )?(?:artikeln?|dokumenten?|quellen|texten|unterlagen|textstellen|kontext)\\b"
                    + "|\\b(?:les|le|ces) (?:articles|documents|passages|sources|extraits|contexte)\\b"
                    + "|\\b(?:los|el|las|estos) (?:artículos|documentos|pasajes|fuentes|contexto)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Longer ones go on to say something. */
    private static final int LONGEST = 12;

    private Courtesy() {}

    /** True for a greeting and the like of a few words. */
    static boolean is(String sentence, int words) {
        return words <= LONGEST && PHRASES.matcher(sentence).find();
    }

    /** True if it says that the passages do not tell something. */
    static boolean abstains(String sentence) {
        return SOURCES.matcher(sentence).find() && DENIES.matcher(sentence).find();
    }

    /** True if it ends by a question mark. */
    static boolean isQuestion(String sentence) {
        int end = sentence.length() - 1;
        while (end > 0 && "\"'”’»)」』*_".indexOf(sentence.charAt(end)) >= 0) {
            end--;
        }
        return "?？؟;".indexOf(sentence.charAt(end)) >= 0 && sentence.charAt(end) != ';';
    }
}
