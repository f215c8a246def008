package org.winnow.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Why a project is opened for reading only, as a sentence, as far as that can be told without opening the file, which may
 * be open in this process already: closing it a second time would lose the locks of the first (POSIX {@code fcntl}).
 *
 * <p>Permissions are looked at as they are written, and not as they hold for whoever asks: a file that nobody may write to
 * was made so on purpose, and a user whom no permission stops keeps to it too.
 */
final class ReadOnlyReason {
    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /**
     * File systems of other computers, by the names that Linux and macOS give them. SQLite's write-ahead log needs memory
     * that all who open a file share (sqlite.org/wal.html), locks of such file systems are often not to be relied on, and
     * "synced" may mean sent (sqlite.org/howtocorrupt.html, section 2).
     */
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afpfs",
            "webdav",
            "davfs",
            "davfs2",
            "sshfs",
            "ncpfs",
            "afs",
            "ceph",
            "glusterfs");

    private ReadOnlyReason() {}

    /** Why; empty if it may be written to. */
    static Optional<String> of(Path file) throws StoreException {
        String name = String.valueOf(file.getFileName());
        Path folder = file.toAbsolutePath().getParent();
        Optional<String> network = network(file);
        if (network.isPresent()) {
            return Optional.of("The project " + name + " lies in a network folder (" + network.get()
                    + "), where nobody can promise that what is saved stays saved, so it is opened read-only. Copy it to"
                    + " a folder of this computer to work on it.");
        }
        Optional<String> damage = DamageMark.read(file);
        if (damage.isPresent()) {
            return Optional.of(damaged(name, damage.get()));
        }
        if (!isWritable(file)) {
            return Optional.of("The file of the project " + name
                    + " is read-only, so it is opened read-only. Make it writable, or copy it, to work on it.");
        }
        if (folder != null && !isWritable(folder)) {
            return Optional.of("The folder of the project " + name
                    + " is read-only, so it is opened read-only. Copy it to a folder of yours to work on it.");
        }
        return Optional.empty();
    }

    /** Refuses to make a project where it could not be written to afterwards. */
    static void requireLocal(Path file) throws StoreException {
        Path folder = file.toAbsolutePath().getParent();
        Optional<String> network = folder == null ? Optional.empty() : network(folder);
        if (network.isPresent()) {
            throw new StoreException("The folder " + folder + " lies in a network (" + network.get()
                    + "), where nobody can promise that what is saved stays saved. Choose a folder of this computer.");
        }
    }

    static String newer(String name) {
        return "The project " + name
                + " was made by a newer version of Winnow, so it is opened read-only: what only that"
                + " version knows is not shown. Install that version to work on it.";
    }

    static String damaged(String name, String how) {
        return ("The project " + name
                        + " is damaged, so it is opened read-only. Restore its newest backup, or take what is"
                        + " whole out of it (winnow salvage). " + how)
                .strip();
    }

    private static boolean isWritable(Path path) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Set<PosixFilePermission> written = EnumSet.copyOf(WRITE);
                written.retainAll(Files.getPosixFilePermissions(path));
                if (written.isEmpty()) {
                    return false;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return Files.isWritable(path);
    }

    /** The kind of network that a file lies in. */
    static Optional<String> network(Path file) throws StoreException {
        if (file.toString().startsWith("\\\\")) {
            return Optional.of("a share of Windows");
        }
        try {
            String type = Files.getFileStore(file).type();
            return isNetwork(type) ? Optional.of(type) : Optional.empty();
        } catch (IOException e) {
            throw new StoreException("The folder of " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    static boolean isNetwork(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        if (plain.startsWith("fuse.")) {
            String behind = plain.substring("fuse.".length());
            return NETWORK.contains(behind)
                    || Set.of("rclone", "gvfsd-fuse", "s3fs", "smbnetfs").contains(behind);
        }
        return NETWORK.contains(plain);
    }
}
