package org.winnow.desktop.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/**
 * What a view listens to while it is shown. A view fills it in {@code shown()} and closes it in {@code hidden()}, so that
 * models never keep views alive. It can be filled again after closing. On the FX thread.
 */
public final class Subscriptions implements AutoCloseable {
    private final List<Subscription> open = new ArrayList<>();

    /** Hands over the value now and at each change. */
    public <T> void on(ObservableValue<T> value, Consumer<? super T> consumer) {
        open.add(value.subscribe(consumer));
    }

    /** Runs the action now and at each change of any of these: values or lists. */
    public void onAny(Runnable action, Observable... sources) {
        InvalidationListener listener = source -> {
            if (source instanceof ObservableValue<?> value) {
                value.getValue(); // a value that is not read again does not report its next change
            }
            action.run();
        };
        for (Observable source : sources) {
            if (source instanceof ObservableValue<?> value) {
                value.getValue();
            }
            source.addListener(listener);
            open.add(() -> source.removeListener(listener));
        }
        action.run();
    }

    /** Binds the target to the source. */
    public <T> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        open.add(target::unbind);
    }

    /** Binds two properties to each other; the second gives the first value. */
    public <T> void bindBoth(Property<T> target, Property<T> source) {
        target.bindBidirectional(source);
        open.add(() -> target.unbindBidirectional(source));
    }

    /** Keeps anything else that ends. */
    public void add(Subscription subscription) {
        open.add(subscription);
    }

    /** Ends all of them, the newest first. */
    @Override
    public void close() {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).unsubscribe();
        }
        open.clear();
    }
}
