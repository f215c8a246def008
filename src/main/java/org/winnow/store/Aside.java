package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What is read of a project that must not be written to. That is the file itself, unless there is something to do before it
 * can be read: changes that still lie in a log beside it, after a crash, or an older version of the tables. Then it is a
 * copy in a folder of this user, which {@link #close} removes.
 */
final class Aside implements AutoCloseable {
    private static final List<String> PARTS = List.of("", "-wal");

    private final Path file;
    private final boolean copy;

    private Aside(Path file, boolean copy) {
        this.file = file;
        this.copy = copy;
    }

    /** The file to read. */
    Path file() {
        return file;
    }

    /** True if it is a copy, which may be changed. */
    boolean isCopy() {
        return copy;
    }

    static Aside of(Path project) throws StoreException {
        try {
            boolean waits = ProjectFile.hasLog(project);
            long version = ProjectFile.version(project);
            return waits || (version > 0 && version < Schema.VERSION) ? copied(project) : new Aside(project, false);
        } catch (IOException e) {
            throw new StoreException(
                    "The project " + project.getFileName() + " has to be copied to be read, and that failed: "
                            + e.getMessage(),
                    e);
        }
    }

    private static Aside copied(Path project) throws IOException {
        Path folder = Files.createTempDirectory(PrivateFolder.of("aside"), "project");
        Path place = folder.resolve("project.winnow");
        try {
            for (String part : PARTS) {
                Path from = ProjectFile.beside(project, part);
                if (Files.isRegularFile(from)) {
                    Path to = ProjectFile.beside(place, part);
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                    ProjectFile.makeOwnerOnly(to);
                }
            }
            return new Aside(place, true);
        } catch (IOException e) {
            remove(place);
            throw e;
        }
    }

    @Override
    public void close() {
        if (copy) {
            remove(file);
        }
    }

    private static void remove(Path place) {
        try {
            for (String part : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(ProjectFile.beside(place, part));
            }
            Path folder = place.getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            System.getLogger(Aside.class.getName()).log(System.Logger.Level.WARNING, "removing a copy", e);
        }
    }
}
