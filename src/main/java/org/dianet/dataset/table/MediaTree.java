package org.dianet.dataset.table;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dianet.model.clip.MediaNames;
import org.jspecify.annotations.Nullable;

/// The folders and videos beneath a media folder, found by the end of their path whatever stands above them and however
/// they are capitalised. Links are followed, loops are not.
public final class MediaTree {
    private static final int DEEPEST = 10;
    private static final Set<String> TABLES = Set.of("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv");
    /// Far more than any data set has; a home folder or a disk was named by mistake then.
    private static final int MOST_FOLDERS = 100_000;
    private static final ScopedValue<Runnable> CHECK = ScopedValue.newInstance();

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> byGrandparent = new TreeMap<>();
    private final List<Path> folders = new ArrayList<>();
    private final Map<Path, String> pictures = new HashMap<>();
    private final List<Path> tables = new ArrayList<>();

    /// @param key the path in small letters, without a video's extension
    private record Entry(String key, Path path) {}

    private MediaTree() {}

    /// Does `work` with `check` run before each file and folder that is looked at, however deep in it; what `check`
    /// throws ends the look at once.
    public static <T, X extends Exception> T checking(Runnable check, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CHECK, check).call(work);
    }

    /// @throws DatasetException if `root` cannot be listed, is a whole disk, or holds too many folders
    public static MediaTree of(Path root) throws DatasetException {
        if (root.toAbsolutePath().normalize().getParent() == null) {
            throw new DatasetException("The folder " + root
                    + " is a whole disk, which is not looked through; name the data set's own folder.");
        }
        MediaTree tree = new MediaTree();
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, tree.collecting(root));
        } catch (IOException e) {
            throw new DatasetException("The media folder " + root + " cannot be listed: " + e.getMessage() + ".", e);
        }
        return tree;
    }

    private static void check() {
        if (CHECK.isBound()) {
            CHECK.get().run();
        }
    }

    private SimpleFileVisitor<Path> collecting(Path root) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                check();
                if (folders.size() >= MOST_FOLDERS) {
                    throw new IOException(
                            "it holds more than " + MOST_FOLDERS + " folders; name the data set's own folder in it");
                }
                if (!folder.equals(root)) {
                    add(root, folder, "");
                    folders.add(folder);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                check();
                String name = String.valueOf(file.getFileName());
                if (MediaNames.isVideo(name)) {
                    add(root, file, "." + MediaNames.ending(name));
                } else if (isTable(file)) {
                    tables.add(file);
                } else if (MediaNames.isImage(name)) {
                    @Nullable Path parent = file.getParent();
                    if (parent != null) {
                        pictures.putIfAbsent(parent, name);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cut) throws IOException {
                if (cut != null && folder.equals(root)) {
                    throw cut;
                }
                return FileVisitResult.CONTINUE; // as if it could not be read at all
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // a loop, or a folder that may not be read: no clip is found there
            }
        };
    }

    /// Whether a file's name says that it is a table; a spreadsheet program's lock files are none.
    public static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName());
        return TABLES.contains(MediaNames.ending(name)) && !name.startsWith("~$") && !name.startsWith(".");
    }

    /// Every folder, sorted.
    public List<Path> folders() {
        return folders.stream().sorted().toList();
    }

    /// The name of one picture in a folder; empty if it holds none.
    public String picture(Path folder) {
        return pictures.getOrDefault(folder, "");
    }

    /// Every file whose name says that it is a table, the nearest to the top first.
    public List<Path> tables() {
        return tables.stream()
                .sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void add(Path root, Path path, String extension) {
        String relative = root.relativize(path).toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        Entry entry = new Entry(relative.substring(0, relative.length() - extension.length()), path);
        String name = entry.key.substring(entry.key.lastIndexOf('/') + 1);
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
        byGrandparent
                .computeIfAbsent(grandparent(entry.key), _ -> new ArrayList<>())
                .add(entry);
    }

    /// Where subjects stand side by side, if `key` is a clip; with the depth, so that cousins are of one generation.
    private static String grandparent(String key) {
        String[] parts = key.split("/");
        return parts.length + ":" + String.join("/", List.of(parts).subList(0, Math.max(0, parts.length - 2)));
    }

    /// Every folder or video whose path ends with the first of `tails` that any path ends with.
    public List<Path> find(List<String> tails) {
        for (String tail : tails) {
            List<Path> found = ending(tail.toLowerCase(Locale.ROOT));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Path> ending(String tail) {
        String name = tail.substring(tail.lastIndexOf('/') + 1);
        if (!name.endsWith("*")) {
            return byName.getOrDefault(name, List.of()).stream()
                    .filter(entry -> entry.key.equals(tail) || entry.key.endsWith("/" + tail))
                    .map(Entry::path)
                    .sorted()
                    .toList();
        }
        Set<Path> found = new TreeSet<>();
        String start = name.substring(0, name.length() - 1);
        byName.forEach((full, entries) -> {
            if (full.startsWith(start)) {
                found.addAll(find(List.of(tail.substring(0, tail.length() - name.length()) + full)));
            }
        });
        return List.copyOf(found);
    }

    /// Folders and videos that stand among the found ones, also under other subjects, but are none of them: clips
    /// without a row.
    public List<Path> besides(Set<Path> found) {
        List<Path> others = new ArrayList<>();
        for (List<Entry> cousins : byGrandparent.values()) {
            if (cousins.stream().anyMatch(entry -> found.contains(entry.path))) {
                cousins.stream()
                        .map(Entry::path)
                        .filter(path -> !found.contains(path))
                        .sorted()
                        .forEach(others::add);
            }
        }
        return others;
    }
}
