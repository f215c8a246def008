package org.winnow.release;

import java.io.IOException;
import java.time.Instant;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.store.Examples;
import org.winnow.store.StoreException;

/**
 * Examples of a project.
 *
 * @param examples the project's
 * @param keys which of them
 */
record StoredFeed(Examples examples, RoaringBitmap keys) implements Feed {
    @Override
    public void each(Visitor visitor) throws IOException, StoreException {
        IOException[] thrown = new IOException[1];
        examples.scan(keys, (key, example) -> {
            try {
                visitor.visit(key, example);
                return true;
            } catch (IOException e) {
                thrown[0] = e;
                return false;
            }
        });
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }

    @Override
    public long count() {
        return keys.getLongCardinality();
    }

    /** Steps that concern other examples do not matter: people go on working while an export runs. */
    @Override
    public Mark mark() throws StoreException {
        long step = examples.step();
        long now = Instant.now().getEpochSecond();
        return () -> examples.step() != step && RoaringBitmap.intersects(examples.changed(now, Long.MAX_VALUE), keys);
    }
}
