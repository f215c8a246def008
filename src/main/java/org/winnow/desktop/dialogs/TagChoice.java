package org.winnow.desktop.dialogs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winnow.model.Tags;

/** Choosing tags by typing a part of them: what is offered for some letters, and what is chosen. Needs no window. */
public final class TagChoice {
    private static final int OFFERED = 200;

    private final List<Known> known;
    private final Set<String> chosen;

    /**
     * A tag of the project.
     *
     * @param tag the tag
     * @param count how many examples have it
     * @param help what it means; empty if nobody has said
     */
    public record Known(String tag, int count, String help) {
        /** A tag of which nobody has said what it means. */
        public Known(String tag, int count) {
            this(tag, count, "");
        }
    }

    /**
     * A line of the list.
     *
     * @param tag the tag
     * @param count how many examples have it; 0 for one that is made only now
     * @param chosen true if it is chosen
     * @param help what it means; empty if nobody has said
     */
    public record Offer(String tag, int count, boolean chosen, String help) {
        /** A line of which nobody has said what it means. */
        public Offer(String tag, int count, boolean chosen) {
            this(tag, count, chosen, "");
        }
    }

    /**
     * A choice.
     *
     * @param known the tags of the project
     * @param before what is chosen at first
     */
    public TagChoice(List<Known> known, List<String> before) {
        this.known = known.stream()
                .sorted(Comparator.<Known>comparingInt(each -> -each.count()).thenComparing(Known::tag))
                .toList();
        this.chosen = new LinkedHashSet<>(before);
    }

    /** The same choice with what the tags mean. */
    public TagChoice explained(Map<String, String> help) {
        return new TagChoice(
                known.stream()
                        .map(each -> new Known(each.tag(), each.count(), help.getOrDefault(each.tag(), each.help())))
                        .toList(),
                List.copyOf(chosen));
    }

    /** What is chosen, tidied. */
    public List<String> chosen() {
        return Tags.tidy(chosen);
    }

    /** Chooses a tag, or no longer; what does not exist yet may be several tags with commas between them. */
    public void toggle(String tag) {
        boolean single = chosen.contains(tag)
                || known.stream().anyMatch(each -> each.tag().equals(tag));
        for (String part : single ? List.of(tag) : List.of(tag.split(",", -1))) {
            String tidy = Tags.tidy(part);
            if (!tidy.isEmpty() && !chosen.remove(tidy)) {
                chosen.add(tidy);
            }
        }
    }

    /**
     * What is offered for some letters, best first: the very tag, tags of which a name begins so, tags that have the letters
     * anywhere; each the most frequent first. What is chosen comes first while nothing is typed. A tag that does not exist
     * yet is offered last.
     */
    public List<Offer> offers(String typed) {
        String wanted = Tags.tidy(typed);
        String lower = wanted.toLowerCase(Locale.ROOT);
        List<List<Offer>> ranked = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean exists = wanted.isEmpty();
        for (Known each : known) {
            exists |= each.tag().equals(wanted);
            int rank = rank(each.tag(), lower);
            if (rank >= 0) {
                ranked.get(rank).add(new Offer(each.tag(), each.count(), chosen.contains(each.tag()), each.help()));
            }
        }
        for (String made : chosen) {
            if (known.stream().noneMatch(each -> each.tag().equals(made)) && rank(made, lower) >= 0) {
                exists |= made.equals(wanted);
                ranked.get(rank(made, lower)).add(new Offer(made, 0, true));
            }
        }
        List<Offer> offers = new ArrayList<>();
        ranked.forEach(offers::addAll);
        if (wanted.isEmpty()) {
            offers.sort(Comparator.comparing(offer -> !offer.chosen()));
        }
        List<Offer> shown = new ArrayList<>(offers.subList(0, Math.min(OFFERED, offers.size())));
        if (!exists) {
            shown.add(new Offer(wanted, 0, false));
        }
        return shown;
    }

    /** 0 for the very tag, 1 if a name in it begins so, 2 if it has the letters, -1 if not. */
    private static int rank(String tag, String lower) {
        String name = tag.toLowerCase(Locale.ROOT);
        if (name.equals(lower)) {
            return 0;
        }
        if (name.startsWith(lower) || name.contains("/" + lower)) {
            return 1;
        }
        return name.contains(lower) ? 2 : -1;
    }
}
