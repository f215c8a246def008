package org.winnow.desktop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.desktop.fx.FxDelay;
import org.winnow.desktop.practice.PracticeModel;
import org.winnow.desktop.practice.PracticeView;
import org.winnow.desktop.review.ReviewDesk;
import org.winnow.desktop.session.ProjectSession;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandRegistry;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.job.Outcome;
import org.winnow.query.Query;
import org.winnow.query.SavedSets;
import org.winnow.query.Term;
import org.winnow.store.Order;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Brings the practice deck and the real review together, over a project of its own. */
final class Practice implements PracticeModel.Desk {
    private static final String SET = Words.of("window.practice");
    private static final Query QUERY = Query.of(new Term.Saved(List.of(SET)));
    private static final String LESSON = "practice.lesson";
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final ProjectSession session;
    private final ShellModel shell;
    private final ReviewDesk reviewing;
    private final CommandRegistry commands;
    private final Runnable leave;
    private final PracticeModel model = new PracticeModel(this);
    private List<Integer> keys = List.of();

    Practice(ProjectSession session, ShellModel shell, ReviewDesk reviewing, CommandRegistry commands, Runnable leave) {
        this.session = session;
        this.shell = shell;
        this.reviewing = reviewing;
        this.commands = commands;
        this.leave = leave;
    }

    /** Runs this once the last lesson is done. */
    void onOver(Runnable then) {
        model.over().subscribe(over -> {
            if (over) {
                then.run();
            }
        });
    }

    View over(View review) {
        return new PracticeView(review, model);
    }

    /** Where somebody left the deck. */
    private record Left(List<Integer> keys, int lesson) {}

    /** Looks up the deck, and begins where it was left. */
    void begin() {
        Store store = session.store();
        session.quick()
                .submit(Words.of("window.opening-the-practice"), progress -> left(store), Outcome.then(this::begin));
    }

    private static Left left(Store store) throws StoreException {
        List<Integer> keys = new ArrayList<>();
        for (String id : PracticeModel.examples()) {
            store.examples().find(id).ifPresent(keys::add);
        }
        new SavedSets(store).save(SET, Query.of(new Term.Ids(PracticeModel.examples())));
        int lesson = store.settings().get(LESSON).map(Practice::number).orElse(0);
        return new Left(keys, lesson);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    }

    private void begin(Left left) {
        if (left.keys().size() < PracticeModel.LESSONS) {
            shell.say(Notice.of(Words.of("window.the-sample-files-are-not-those")));
            return;
        }
        keys = left.keys();
        commands.all().forEach(command -> {
            command.state().onRan(model::onCommand);
            command.state().keys().subscribe((before, now) -> model.onKeysChanged());
        });
        shell.letters().subscribe((before, now) -> model.onKeysChanged());
        reviewing.digits().asked().subscribe((before, now) -> {
            if (now == null) {
                new FxDelay().after(MOMENT, this::reasonIsOver); // a digit that has answered is heard of first
            }
        });
        session.set().order().set(Order.usual());
        if (left.lesson() >= PracticeModel.LESSONS) {
            model.onBeginAgain();
        } else {
            model.onBegin(left.lesson());
        }
        shell.viewId().set("review");
    }

    private void reasonIsOver() {
        if (reviewing.digits().asked().get() == null) {
            model.onReasonLeftOpen();
        }
    }

    @Override
    public Optional<Command> command(String id) {
        return commands.find(id);
    }

    @Override
    public boolean lettersAct() {
        return shell.letters().get();
    }

    @Override
    public void show(int lesson) {
        int key = keys.get(lesson);
        if (!session.set().parsed().equals(QUERY)) {
            session.current().onChoose(key);
            session.set().onQuery(QUERY);
        } else {
            reviewing.review().onOpen(key);
        }
    }

    @Override
    public void keep(int lesson) {
        Store store = session.store();
        session.quick()
                .submit(
                        Words.of("window.remembering-the-lesson"),
                        progress -> store.write(transaction -> {
                            transaction.setting(LESSON, String.valueOf(lesson));
                            return true;
                        }),
                        Outcome.then(done -> {
                            // nothing shows it
                        }));
    }

    @Override
    public void restore(Runnable then) {
        session.editing().travelTo(0, then);
    }

    @Override
    public void leave() {
        leave.run();
    }
}
