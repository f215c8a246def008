package org.winnow.store;

import java.nio.file.Path;

/**
 * What a project keeps outside its file.
 *
 * @param folder for what can be made again
 * @param few so few examples are searched without an index
 */
record Caching(Path folder, int few) {
    /** As it is for everybody but tests. */
    static Caching ofThisUser() {
        return new Caching(AppFolders.ofThisUser().cache(), WordSearch.FEW);
    }
}
