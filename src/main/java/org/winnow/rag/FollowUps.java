package org.winnow.rag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Words;

/**
 * What the user said after an answer: thanks, an objection, the same question again. Any number of threads; costs a few
 * microseconds for each turn of the user.
 */
public final class FollowUps {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OBJECTION = Pattern.compile(
            "^\\W*(?:no[,.!]|nope\\b|i meant\\b|that(?:'|’)?s (?:not|wrong)\\b|that is (?:not|wrong)\\b|this is (?:not|wrong)\\b|wrong\\b"
                    + "|still (?:not|no|doesn|don|the same|broken)|(?:it|this|that) (?:still )?(?:doesn(?:'|’)?t|does not|didn(?:'|’)?t) (?:work|help)"
                    + "|doesn(?:'|’)?t work|not what i|you(?:'|’)re wrong|are you sure"
                    + "|nein[,.!]|das (?:stimmt|ist|war) (?:so )?(?:nicht|falsch)|falsch\\b|ich meinte\\b|immer noch nicht|geht (?:immer noch )?nicht"
                    + "|non[,.!]|ce n(?:'|’)est pas\\b|c(?:'|’)est faux|je voulais dire|ça ne marche pas"
                    + "|no es (?:eso|correcto)|eso no\\b|está mal\\b|me refería|no funciona|não é isso|está errado|não funciona)",
            FLAGS);
    private static final Pattern THANKS = Pattern.compile(
            "(?<!\\bno[, ]{1,2})\\b(?:thanks|thank you|thx|that worked|works now|perfect|great, |danke?|super, |passt|merci|parfait|gracias|perfecto"
                    + "|grazie|obrigad[oa]|спасибо)(?!\\w)|ありがとう|谢谢|감사",
            FLAGS);

    /** Two questions that share so much of their words are the same question. */
    private static final double ALIKE = 0.5;

    private static final int FEWEST_WORDS = 3;

    private FollowUps() {}

    /**
     * A signal in a turn of the user.
     *
     * @param signal what it is
     * @param message index of the turn
     * @param words what the user said
     */
    public record Found(Signal signal, int message, String words) {}

    /** The signals, in the order of the turns; thanks count only in the user's last turn. */
    public static List<Found> read(List<Message> messages) {
        List<Found> found = new ArrayList<>();
        int earlier = -1;
        int last = -1;
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).role() != Role.USER) {
                continue;
            }
            earlier = last;
            last = i;
            if (earlier >= 0) {
                String said = messages.get(i).text();
                if (OBJECTION.matcher(said).find()) {
                    found.add(new Found(Signal.OBJECTION, i, said));
                } else if (isSame(messages.get(earlier).text(), said)) {
                    found.add(new Found(Signal.ASKED_AGAIN, i, said));
                }
            }
        }
        int end = last;
        boolean objected = found.stream().anyMatch(each -> each.message() == end);
        if (earlier >= 0
                && !objected
                && THANKS.matcher(messages.get(last).text()).find()) {
            found.add(new Found(Signal.THANKS, last, ""));
        }
        return found;
    }

    private static boolean isSame(String one, String other) {
        Set<String> words = new HashSet<>(Words.of(one));
        Set<String> others = new HashSet<>(Words.of(other));
        if (words.size() < FEWEST_WORDS || others.size() < FEWEST_WORDS) {
            return false;
        }
        int all = words.size() + others.size();
        words.retainAll(others);
        return words.size() >= ALIKE * (all - words.size());
    }
}
