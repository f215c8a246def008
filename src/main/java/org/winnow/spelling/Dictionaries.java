package org.winnow.spelling;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dictionaries that this person has: those of the own folder first, then the English one that Winnow brings along, then
 * those of the system. Nothing is fetched. A dictionary is read when it is first asked for and kept; of more than three the
 * one that was not asked for longest is given up. Safe from any thread; reading blocks others that ask.
 */
public final class Dictionaries {
    private static final int KEPT = 3;
    private static final String OURS = "en";

    private final Path own;
    private final List<Path> folders;
    private final Locale person;
    private final Map<String, SpellingDictionary> read = new LinkedHashMap<>(8, 0.75f, true);

    /**
     * Looks in these folders, which need not exist.
     *
     * @param own where this person puts dictionaries for Winnow
     * @param folders where the system has some, best first
     * @param person decides between the countries of a language
     */
    public Dictionaries(Path own, List<Path> folders, Locale person) {
        this.own = own;
        this.folders = List.copyOf(folders);
        this.person = person;
    }

    /** The own folder, and the folders of this system. */
    public static Dictionaries ofThisUser(Path own) {
        return new Dictionaries(own, SystemDictionaries.ofThisUser(), Locale.getDefault());
    }

    /** The folder for dictionaries that a person adds. */
    public Path folder() {
        return own;
    }

    /** False for languages whose words are not looked up, with any dictionary: see {@link Alphabet}. */
    public static boolean canBeChecked(String language) {
        return Alphabet.of(language).isPresent();
    }

    /**
     * The dictionary of a language.
     *
     * @param language its ISO 639 code
     * @return empty if there is none, or words of the language are not looked up
     * @throws IOException if there is one that cannot be read; says which
     */
    public synchronized Optional<SpellingDictionary> of(String language) throws IOException {
        SpellingDictionary before = read.get(language);
        if (before != null || !canBeChecked(language)) {
            return Optional.ofNullable(before);
        }
        Path words = find(language);
        if (words == null && !language.equals(OURS)) {
            return Optional.empty();
        }
        SpellingDictionary made = words == null ? ours() : read(language, words);
        read.put(language, made);
        if (read.size() > KEPT) {
            read.remove(read.keySet().iterator().next());
        }
        return Optional.of(made);
    }

    private @Nullable Path find(String language) {
        Path inOwn = find(own, language);
        if (inOwn != null || language.equals(OURS)) {
            return inOwn;
        }
        return folders.stream()
                .map(folder -> Optional.ofNullable(find(folder, language)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** The list of words of the language whose country suits best; it has its affixes beside it. */
    private @Nullable Path find(Path folder, String language) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isOf(language, name(file)) && Files.isReadable(affixes(file)))
                    .forEach(found::add);
        } catch (IOException | RuntimeException e) {
            return null; // no folder, or none that may be read
        }
        return found.stream()
                .min((a, b) -> {
                    int byCountry = Integer.compare(rank(language, a), rank(language, b));
                    return byCountry != 0 ? byCountry : name(a).compareTo(name(b));
                })
                .orElse(null);
    }

    private static boolean isOf(String language, String name) {
        return name.endsWith(".dic")
                && (name.equals(language + ".dic")
                        || name.startsWith(language + "_")
                        || name.startsWith(language + "-"))
                && !name.contains("hyph");
    }

    private int rank(String language, Path file) {
        String name = name(file).replace('-', '_');
        if (person.getLanguage().equals(language) && name.startsWith(language + "_" + person.getCountry())) {
            return 0;
        }
        if (name.equals(language + ".dic")) {
            return 1;
        }
        return name.startsWith(language + "_" + language.toUpperCase(Locale.ROOT)) ? 2 : 3;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Path affixes(Path words) {
        return words.resolveSibling(name(words).replaceAll("\\.dic$", ".aff"));
    }

    private static SpellingDictionary read(String language, Path words) throws IOException {
        try (InputStream affixes = new BufferedInputStream(Files.newInputStream(affixes(words)));
                InputStream list = new BufferedInputStream(Files.newInputStream(words))) {
            return SpellingDictionary.read(language, affixes, List.of(list));
        } catch (IOException e) {
            throw new IOException("The dictionary " + words + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** SCOWL's English, American words and behind them those that only British spelling has. */
    private static SpellingDictionary ours() throws IOException {
        try (InputStream affixes = resource("en.aff");
                InputStream american = resource("en.dic");
                InputStream british = resource("en-british.dic")) {
            return SpellingDictionary.read(OURS, affixes, List.of(american, british));
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Dictionaries.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException("missing in this build: " + name);
        }
        return in;
    }
}
