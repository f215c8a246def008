package org.winnow.check;

import java.util.List;
import java.util.Locale;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Retrieved;
import org.winnow.model.Severity;
import org.winnow.model.ToolCall;
import org.winnow.text.TokenCounter;

/**
 * Examples longer than the trainer takes, and what it would do to them: TRL keeps the beginning ({@code max_length},
 * {@code keep_start}), Axolotl drops the example ({@code sequence_len}), LLaMA-Factory cuts instruction and response
 * ({@code infer_seqlen} of its {@code cutoff_len}). Templates add about three tokens a message (OpenAI cookbook).
 */
final class TooLongCheck implements Check {
    private static final int TOKENS_PER_MESSAGE = 3;
    private static final int TOKENS_OF_REPLY = 3;

    @Override
    public String id() {
        return "too-long";
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
        return "Longer than the trainer takes";
    }

    @Override
    public void check(Example example, CheckContext context, FindingSink sink) {
        if (units(example, context) + 8L * example.messages().size() < context.tokenLimit() / 4L) {
            return; // a UTF-16 unit is at most three bytes and so three tokens: short ones need no counting
        }
        TokenCounter counter = context.encoding().counter();
        int answer = example.content().responseIndex();
        int prompt = TOKENS_OF_REPLY + passages(example, context, counter);
        for (int i = 0; i < example.messages().size(); i++) {
            prompt += i == answer ? 0 : message(example.messages().get(i), counter);
        }
        int response = answer < 0 ? 0 : message(example.messages().get(answer), counter);
        int limit = context.tokenLimit();
        if (prompt >= limit) {
            sink.found(new Finding(id(), Severity.BLOCK, "example", 0, 0, promptAlone(prompt, limit)));
        } else if (prompt + response > limit) {
            cut(example, prompt, response, context, sink);
        }
    }

    private void cut(Example example, int prompt, int response, CheckContext context, FindingSink sink) {
        String text = example.response();
        int kept = kept(
                text,
                context.tokenLimit() - prompt - TOKENS_PER_MESSAGE,
                context.encoding().counter());
        int limit = context.tokenLimit();
        int target = factoryTarget(prompt, response, limit);
        String from = kept < text.length() ? " from " + Texts.quote(text.substring(kept)) + " on" : "";
        String evidence = String.format(
                Locale.ROOT,
                "The example has %,d tokens, %,d more than the limit of %,d. TRL would cut the end of the response%s; Axolotl would"
                        + " drop the example; LLaMA-Factory would keep %,d tokens of the instruction and %,d of the response.",
                prompt + response,
                prompt + response - limit,
                limit,
                from,
                Math.min(prompt, limit - target),
                target);
        sink.found(new Finding(
                id(),
                Severity.WARN,
                Finding.message(example.content().responseIndex()),
                kept,
                text.length(),
                evidence));
    }

    private static String promptAlone(int prompt, int limit) {
        return String.format(
                Locale.ROOT,
                "Everything before the response has %,d tokens already, the limit is %,d: nothing of the response would be trained."
                        + " Shorten the instruction, or use fewer passages.",
                prompt,
                limit);
    }

    /** How many tokens of the response LLaMA-Factory keeps (data/processor/processor_utils.py, infer_seqlen). */
    static int factoryTarget(int source, int target, int cutoff) {
        int most;
        if (target * 2L < cutoff) {
            most = cutoff;
        } else if (source * 2L < cutoff) {
            most = cutoff - source;
        } else {
            most = (int) (cutoff * ((double) target / (source + target)));
        }
        return Math.min(most, target);
    }

    /** The length of the longest beginning that has at most so many tokens, in UTF-16 units. */
    private static int kept(String text, int tokens, TokenCounter counter) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (middle < text.length() && Character.isLowSurrogate(text.charAt(middle))) {
                middle--;
            }
            if (middle <= low) {
                break;
            }
            if (counter.count(text.substring(0, middle)) <= Math.max(0, tokens)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int message(Message message, TokenCounter counter) {
        int tokens = TOKENS_PER_MESSAGE + counter.count(message.text());
        for (ToolCall call : message.toolCalls()) {
            tokens += counter.count(call.name()) + counter.count(call.arguments());
        }
        return tokens;
    }

    private static int passages(Example example, CheckContext context, TokenCounter counter) {
        int tokens = 0;
        for (Retrieved retrieved : shown(example, context)) {
            tokens += counter.count(retrieved.passage().text());
        }
        return tokens;
    }

    /** Passages that a release would add to the prompt; those that stand in a message already are counted there. */
    private static List<Retrieved> shown(Example example, CheckContext context) {
        if (context.passages() == CheckContext.Passages.STRIPPED) {
            return List.of();
        }
        return example.passages().stream()
                .filter(retrieved -> example.messages().stream()
                        .noneMatch(message ->
                                message.text().contains(retrieved.passage().text())))
                .toList();
    }

    private static long units(Example example, CheckContext context) {
        long units = 0;
        for (Message message : example.messages()) {
            units += message.text().length();
            for (ToolCall call : message.toolCalls()) {
                units += call.name().length() + call.arguments().length();
            }
        }
        if (context.passages() == CheckContext.Passages.KEPT) {
            for (Retrieved retrieved : example.passages()) {
                units += retrieved.passage().text().length();
            }
        }
        return units;
    }
}
