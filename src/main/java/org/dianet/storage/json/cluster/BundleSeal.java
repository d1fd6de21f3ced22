package org.dianet.storage.json.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.storage.AtomicFile;
import org.dianet.storage.BundleStore;
import org.dianet.storage.Sha256;
import org.dianet.storage.StorageException;

/// A bundle's list names its own SHA-256, so that wherever a bundle lies, alone and without the run it came from, a
/// list that was edited after packing is noticed. The list has the hashes of the other files. The seal is also kept
/// with the run's record, so that the list of another bundle is noticed too.
final class BundleSeal {
    static final String FIELD = "seal";

    private static final String KEPT = "seal.txt";
    private static final String EMPTY = "\"" + FIELD + "\": \"\"";
    private static final Pattern SEAL = Pattern.compile("\"" + FIELD + "\": \"([0-9a-f]{64})\"");

    private BundleSeal() {}

    /// The seal goes into the first empty field of that name, which comes before all that users name.
    ///
    /// @param list text of `bundle.json` with an empty seal
    static String sealed(String list) {
        return list.replaceFirst(EMPTY, "\"" + FIELD + "\": \"" + Sha256.of(list) + "\"");
    }

    /// Keeps the seal with the run's record, where there is one.
    static void keep(Path bundle, String sealed, AtomicFile file) throws StorageException {
        Path kept = bundle.resolve(BundleStore.KEPT);
        Optional<String> seal = in(sealed);
        if (Files.isDirectory(kept) && seal.isPresent()) {
            file.write(kept.resolve(KEPT), seal.get() + "\n");
        }
    }

    /// @throws StorageException if the list is not as it was packed, or the folder with the run's record is not whole
    static void check(Path bundle) throws StorageException {
        try {
            String list = Files.readString(bundle.resolve(BundleStore.LIST));
            Optional<String> seal = in(list);
            if (seal.isEmpty()) {
                throw new StorageException(
                        "The bundle " + bundle + " was packed by an earlier version of this program, or" + " its "
                                + BundleStore.LIST + " has changed since: it has no seal. Make a new bundle.");
            }
            if (!Sha256.of(SEAL.matcher(list).replaceFirst(EMPTY)).equals(seal.get())) {
                throw changed(bundle);
            }
            Path kept = bundle.resolve(BundleStore.KEPT);
            if (!Files.isDirectory(kept)) {
                return;
            }
            if (!Files.exists(kept.resolve(KEPT))) {
                throw new StorageException("The bundle " + bundle + " is incomplete: there is no " + BundleStore.KEPT
                        + "/" + KEPT + ". Copy the whole bundle, or make a new one.");
            }
            if (!Files.readString(kept.resolve(KEPT)).strip().equals(seal.get())) {
                throw changed(bundle);
            }
        } catch (StorageException e) {
            throw e;
        } catch (IOException e) {
            throw new StorageException("Cannot read " + bundle + ": " + AtomicFile.reason(e) + ".", e);
        }
    }

    private static Optional<String> in(String list) {
        Matcher seal = SEAL.matcher(list);
        return seal.find() ? Optional.of(seal.group(1)) : Optional.empty();
    }

    private static StorageException changed(Path bundle) {
        return new StorageException("The bundle " + bundle + " has changed since it was packed: " + BundleStore.LIST
                + " is another file. Make a new bundle.");
    }
}
