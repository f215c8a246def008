package org.winnow.faults;

import java.nio.file.Path;

/** One kind of fault, tried many times. */
interface Part {
    /** Its name in the table and on the command line. */
    String name();

    /** Tries it, in a folder of its own. */
    Tally run(Path folder, Scale scale) throws Exception;
}
