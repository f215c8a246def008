package org.winnow.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.winnow.text.TokenCounter;

/**
 * What the checks are told beside the example.
 *
 * @param tokenLimit the longest example that the trainer takes, in tokens
 * @param encoding how tokens are counted
 * @param regions the countries (ISO 3166, two letters) of which telephone numbers are known without their country code
 * @param passages whether the passages go into the release
 * @param allowed values that are no personal data, such as the company's own address; in lower case
 */
public record CheckContext(
        int tokenLimit, Encoding encoding, List<String> regions, Passages passages, Set<String> allowed) {
    /** Copies the lists; lower-cases the allowed values. */
    public CheckContext {
        if (tokenLimit < 1) {
            throw new IllegalArgumentException("a limit of " + tokenLimit + " tokens");
        }
        regions = List.copyOf(regions);
        allowed = allowed.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** 2,048 tokens of o200k, the cutoff of LLaMA-Factory; passages kept; common regions; nothing allowed. */
    public static CheckContext standard() {
        return new CheckContext(
                2048,
                Encoding.O200K,
                List.of("US", "GB", "DE", "FR", "ES", "IT", "NL", "CH", "IN", "AU"),
                Passages.KEPT,
                Set.of());
    }

    /** The same with another limit. */
    public CheckContext withTokenLimit(int limit) {
        return new CheckContext(limit, encoding, regions, passages, allowed);
    }

    /** The same for tokens of another encoding. */
    public CheckContext withEncoding(Encoding other) {
        return new CheckContext(tokenLimit, other, regions, passages, allowed);
    }

    /** The same for telephone numbers of other countries. */
    public CheckContext withRegions(List<String> others) {
        return new CheckContext(tokenLimit, encoding, others, passages, allowed);
    }

    /** The same for passages that are kept or stripped. */
    public CheckContext withPassages(Passages fate) {
        return new CheckContext(tokenLimit, encoding, regions, fate, allowed);
    }

    /** The same with other values that are no personal data. */
    public CheckContext withAllowed(Collection<String> values) {
        return new CheckContext(tokenLimit, encoding, regions, passages, Set.copyOf(values));
    }

    /** What becomes of the passages. */
    public enum Passages {
        /** They stand in the prompt. */
        KEPT,
        /** The model must answer without them. */
        STRIPPED
    }

    /** How tokens are counted. */
    public enum Encoding {
        /** {@code o200k_base}. */
        O200K,
        /** {@code cl100k_base}. */
        CL100K;

        /** Its counter. */
        public TokenCounter counter() {
            return this == O200K ? TokenCounter.o200k() : TokenCounter.cl100k();
        }
    }
}
