package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder of this user that nobody else can look into, for what lives no longer than a session. The shared folder for
 * temporary files is none: others can see there which files are opened, and may put a library of theirs in the place where
 * ours is unpacked.
 */
final class PrivateFolder {
    private static final String FOR_THE_DRIVER = "org.sqlite.tmpdir";

    private PrivateFolder() {}

    /** A folder of this name, made if it is not there. */
    static Path of(String name) throws IOException {
        return in(AppFolders.ofThisUser().cache(), name);
    }

    static Path in(Path cache, String name) throws IOException {
        Path folder = cache.resolve(name);
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /**
     * Lets the driver unpack its library here, before it does so for the first time; returns where. Who has named another
     * folder is heeded, and where there is no room here it stays with the shared one.
     */
    static String forTheDriver() {
        String named = System.getProperty(FOR_THE_DRIVER);
        if (named != null) {
            return named;
        }
        try {
            String folder = of("native").toString();
            System.setProperty(FOR_THE_DRIVER, folder);
            return folder;
        } catch (IOException e) {
            System.getLogger(PrivateFolder.class.getName())
                    .log(System.Logger.Level.WARNING, "the library is unpacked in the shared folder", e);
            return System.getProperty("java.io.tmpdir");
        }
    }
}
