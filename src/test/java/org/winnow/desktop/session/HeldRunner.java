package org.winnow.desktop.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.winnow.job.DirectJobRunner;
import org.winnow.job.Job;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.job.Work;

/** Holds the work back until the test lets it go, so that what happens meanwhile can be tested. */
public final class HeldRunner implements JobRunner {
    /** The titles of everything that was asked for. */
    public final List<String> titles = new ArrayList<>();

    private final Deque<Held> waiting = new ArrayDeque<>();
    private final DirectJobRunner direct = new DirectJobRunner();

    @Override
    public <T> Job submit(String title, Work<T> work, Outcome<T> outcome) {
        titles.add(title);
        Held held = new Held(title, () -> direct.submit(title, work, outcome), outcome::cancelled);
        waiting.add(held);
        return held;
    }

    /** How much waits. */
    public int waiting() {
        return waiting.size();
    }

    /** Does everything that waits, and what that leads to. */
    public void letGo() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private final class Held implements Job {
        private final String title;
        private final Runnable work;
        private final Runnable cancelled;
        private State state = State.WAITING;

        Held(String title, Runnable work, Runnable cancelled) {
            this.title = title;
            this.work = work;
            this.cancelled = cancelled;
        }

        void run() {
            state = State.DONE;
            work.run();
        }

        @Override
        public void cancel() {
            if (waiting.remove(this)) {
                state = State.CANCELLED;
                cancelled.run();
            }
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public State state() {
            return state;
        }
    }
}
