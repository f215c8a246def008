package org.winnow.faults;

import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what another process does in a folder: looks again whenever the system tells of a change there. */
final class Awaited {
    private static final long MOST_SECONDS = 30;

    private Awaited() {}

    /** Returns once it holds; false if it does not within half a minute of which nothing has changed in the folder. */
    static boolean in(Path folder, Callable<Boolean> condition) throws Exception {
        try (WatchService changes = folder.getFileSystem().newWatchService()) {
            folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (!condition.call()) { // after registering, so that no change is missed between
                WatchKey changed = changes.poll(MOST_SECONDS, TimeUnit.SECONDS);
                if (changed == null) {
                    return condition.call();
                }
                changed.pollEvents();
                changed.reset();
            }
            return true;
        }
    }
}
