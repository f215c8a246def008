package org.winnow.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** The project file as a file: its permissions, its header, its folder. */
final class ProjectFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;
    private static final int HEADER = APPLICATION_ID_AT + Integer.BYTES;

    private ProjectFile() {}

    /** An empty file that nobody but its owner can read. */
    static void createEmpty(Path file) throws StoreException {
        requireFree(file);
        try {
            Files.createFile(file, ownerOnly(file));
        } catch (FileAlreadyExistsException e) {
            throw new StoreException(
                    "There is already a file called " + file.getFileName()
                            + " in this folder. Open it, or choose another name.",
                    e);
        } catch (IOException e) {
            throw new StoreException(
                    "The project " + file.getFileName() + " could not be created: its folder cannot be written"
                            + " to.",
                    e);
        }
    }

    /** Read and write for the owner, nothing for others; nothing to say where the file system has no such permissions. */
    static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The same of a folder. */
    static FileAttribute<?>[] ownerOnlyFolder(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The file itself, so that two names for it take the same lock; refuses what cannot be read as a file. */
    static Path requireFile(Path file) throws StoreException {
        Path real;
        try {
            real = file.toRealPath();
        } catch (IOException e) {
            throw new StoreException("There is no file called " + file + ".", e);
        }
        if (Files.isDirectory(real)) {
            throw new StoreException(real + " is a folder, not a Winnow project.");
        }
        if (!Files.isRegularFile(real)) {
            throw new StoreException(real + " is a pipe or a device, not a Winnow project.");
        }
        if (!Files.isReadable(real)) {
            throw new StoreException("You may not read " + file.getFileName() + ". Ask its owner for permission.");
        }
        return real;
    }

    /** True if changes lie in a log beside the file, as after a crash. */
    static boolean hasLog(Path file) {
        try {
            Path log = beside(file, "-wal");
            return Files.isRegularFile(log) && Files.size(log) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The file of the same name with more at its end. */
    static Path beside(Path file, String more) {
        return file.resolveSibling(file.getFileName() + more);
    }

    /** Refuses a name that is taken. */
    static void requireFree(Path file) throws StoreException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StoreException("The folder " + folder + " does not exist. Create it or choose another.");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreException("There is already a file called " + file.getFileName()
                    + " in this folder. Open it, or choose another name.");
        }
    }

    /** Takes the rights of others away. */
    static void makeOwnerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /**
     * The version of a project; refuses what is none. Reads the header only; the file must not be open for writing in this
     * process.
     */
    static int version(Path file) throws StoreException {
        String name = String.valueOf(file.getFileName());
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(HEADER);
        } catch (IOException e) {
            throw new StoreException("The project " + name + " could not be read: " + e.getMessage(), e);
        }
        if (header.length < HEADER) {
            throw new StoreException(name + " is not a Winnow project.");
        }
        if (!begins(header)) {
            header = LoggedHeader.read(file, HEADER)
                    .filter(ProjectFile::begins)
                    .orElseThrow(() ->
                            new StoreException(name + " is not a Winnow project, or its beginning is destroyed."));
        }
        ByteBuffer values = ByteBuffer.wrap(header);
        int version = values.getInt(USER_VERSION_AT);
        int application = values.getInt(APPLICATION_ID_AT);
        requireApplication(application, file);
        return version;
    }

    private static boolean begins(byte[] header) {
        return Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static void requireApplication(long application, Path file) throws StoreException {
        if (application != Database.APPLICATION_ID) {
            throw new StoreException(file.getFileName() + " is not a Winnow project.");
        }
    }

    /** Refuses another program's database, and a newer version of ours. */
    static void requireOurs(long application, long version, Path file) throws StoreException {
        requireApplication(application, file);
        if (version > Schema.VERSION) {
            throw new StoreException("The project " + file.getFileName()
                    + " was made by a newer version of Winnow. Install that version to open it.");
        }
    }

    /** Makes the creation or the renaming of a file outlast a power cut, where the system lets one. */
    static void syncFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open folders; it writes them through by itself
        }
    }
}
