package org.winnow.store;

/** What holds for reading the texts holds for the index of words too. */
class IndexedFullTextTest extends FullTextTest {
    @Override
    int few() {
        return 0;
    }
}
