package org.winnow.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.edit.Voice;
import org.winnow.edit.Voice.Rule;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow voice PROJECT [--who NAME] [--least N] [--dismiss TEXT]}. */
@Command(
        name = "voice",
        description = "Lists what a person says in another way again and again when editing: rules for the rest.",
        footer = {
            "",
            "Do the same everywhere else:",
            "  winnow voice support.winnow",
            "  winnow replace support.winnow --find kindly --with please --word --keep-case --dry-run"
        })
final class VoiceCommand extends ProjectCommand {
    @Option(names = "--who", paramLabel = "NAME", description = "whose edits; your own if left out")
    private String who = Names.person();

    @Option(names = "--least", paramLabel = "N", description = "in how many edits at least; 3 if left out")
    private int least = Voice.OFTEN;

    @Option(names = "--dismiss", paramLabel = "TEXT", description = "never list the rules again that replace this text")
    private @Nullable String dismissed;

    VoiceCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws UsageException {
        if (least < 1) {
            throw new UsageException("--least is a number of edits, such as 3.");
        }
    }

    @Override
    int run(Store store) throws StoreException, UsageException {
        Voice voice = new Voice(store, who);
        if (dismissed != null) {
            dismiss(voice, dismissed);
        }
        List<Rule> rules = voice.rules(least, console().progress("Reading the history"));
        for (Rule rule : rules) {
            print(rule, voice.found(rule, console().progress("Looking")));
        }
        console().wipe();
        if (rules.isEmpty()) {
            console()
                    .say(String.format(
                            "Nothing was said in another way %s or more by %s.",
                            least == 1 ? "once" : least + " times", who));
        }
        return Exit.DONE;
    }

    private void dismiss(Voice voice, String find) throws StoreException, UsageException {
        List<Rule> gone = voice.rules(1, console().progress("Reading the history")).stream()
                .filter(rule -> rule.find().strip().equals(find.strip()))
                .toList();
        if (gone.isEmpty()) {
            throw new UsageException(String.format("There is no rule that replaces \"%s\".", find));
        }
        for (Rule rule : gone) {
            voice.dismiss(rule);
        }
    }

    private void print(Rule rule, int found) {
        if (json()) {
            console().json(json -> {
                json.writeStringField("find", rule.find());
                json.writeStringField("replacement", rule.replacement());
                json.writeBooleanField("case-sensitive", rule.caseSensitive());
                json.writeNumberField("times", rule.times());
                json.writeNumberField("examples", found);
            });
        } else {
            console()
                    .print(String.format(
                            "%s → %s, %s, found in %s",
                            rule.find().strip(),
                            rule.replacement().isEmpty() ? "(nothing)" : rule.replacement(),
                            Count.of(rule.times(), "time"),
                            Count.of(found, "example")));
        }
    }
}
