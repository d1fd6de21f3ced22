package org.dianet.pipeline.importing;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.Words;
import org.dianet.model.clip.MediaNames;
import org.dianet.video.NumberedImages;
import org.jspecify.annotations.Nullable;

/// Finds recordings: videos, and folders of numbered images, in whatever folders they lie. Only names are looked at, so
/// that a first answer comes at once. Links are followed, loops are not.
public final class FindRecordings {
    private static final int DEEPEST = 12;
    private static final int MOST_FOLDERS = 100_000;
    private static final String PROJECT = "project.json";
    /// What a project keeps next to its `project.json` that may hold pictures.
    private static final Set<String> OF_A_PROJECT = Set.of("runs", "versions", "exports");

    private static final Pattern PART = Pattern.compile("\\d+|\\D+");
    /// Names in the order in which people count: clip 2 comes before clip 10.
    private static final Comparator<String> NATURAL =
            Comparator.comparing(FindRecordings::padded).thenComparing(Comparator.naturalOrder());

    private final JobContext context;
    private final Map<Path, String> videos = new TreeMap<>();
    private final Map<Path, String> folders = new TreeMap<>();
    private final Map<Path, Integer> images = new HashMap<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private int looked;

    /// @param recordings by name
    /// @param notes sentences about what was found and is none
    public record Found(List<FoundRecording> recordings, List<String> notes) {
        public Found {
            recordings = List.copyOf(recordings);
            notes = List.copyOf(notes);
        }
    }

    private FindRecordings(JobContext context) {
        this.context = context;
    }

    /// @param places videos and folders
    /// @throws IOException if a place is not there or is a whole disk, in a sentence
    public static Found in(List<Path> places, JobContext context) throws IOException {
        FindRecordings find = new FindRecordings(context);
        @Nullable Path top = top(places);
        for (Path place : places) {
            find.look(place.toAbsolutePath().normalize(), top);
        }
        return find.found();
    }

    /// The folder that names start from: what holds all places, or the one place itself.
    public static @Nullable Path top(Collection<Path> places) {
        @Nullable Path top = null;
        for (Path place : places) {
            Path full = place.toAbsolutePath().normalize();
            @Nullable Path above = places.size() == 1 && Files.isDirectory(full) ? full : full.getParent();
            if (top == null) {
                top = above;
            }
            while (above != null && top != null && !above.startsWith(top)) {
                top = top.getParent();
            }
        }
        return top;
    }

    private void look(Path place, @Nullable Path top) throws IOException {
        if (Files.isDirectory(place)) {
            if (place.getParent() == null) {
                throw new IOException(place + " is a whole disk, which is not looked through; name a folder on it.");
            }
            Files.walkFileTree(
                    place,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    DEEPEST,
                    collecting(place, top == null ? place : top));
        } else if (!Files.exists(place)) {
            throw new IOException("There is no file or folder " + place + ".");
        } else if (MediaNames.isVideo(name(place))) {
            addVideo(place, top == null ? Objects.requireNonNullElse(place.getParent(), place) : top);
        } else if (MediaNames.isImage(name(place)) && place.getParent() != null) {
            // One image of a folder represents the folder, because file managers pass single files.
            look(place.getParent(), top);
        } else {
            notes.add(place + " is neither a video nor an image and was left out.");
        }
    }

    private SimpleFileVisitor<Path> collecting(Path root, Path top) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                context.checkCancelled();
                if (++looked > MOST_FOLDERS) {
                    throw new IOException(root + " holds more than " + MOST_FOLDERS
                            + " folders; name the folder of the recordings in it.");
                }
                context.report(Progress.unknown(folder.toString()));
                boolean hidden = !folder.equals(root) && name(folder).startsWith(".");
                return hidden || ofAProject(folder, root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(file);
                if (MediaNames.isVideo(name)) {
                    addVideo(file, top);
                } else if (MediaNames.isImage(name)
                        && NumberedImages.numberIn(name).isPresent()) {
                    addImage(file, top);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // A loop of links is the folder it leads to, which is looked at anyway.
                if (!(e instanceof FileSystemLoopException)) {
                    notes.add(file + " cannot be read and was left out.");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cut) {
                if (cut != null) {
                    notes.add(folder + " cannot be listed and was left out.");
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private boolean ofAProject(Path folder, Path root) {
        @Nullable Path parent = folder.getParent();
        if (folder.equals(root) || parent == null) {
            return false;
        }
        if (Files.exists(folder.resolve(PROJECT))) {
            notes.add(folder + " is another project and was left out.");
            return true;
        }
        return OF_A_PROJECT.contains(name(folder)) && Files.exists(parent.resolve(PROJECT));
    }

    private void addVideo(Path file, Path top) {
        if (fresh(file)) {
            videos.put(file, relative(top, file.resolveSibling(MediaNames.stem(name(file)))));
        }
    }

    private void addImage(Path file, Path top) {
        @Nullable Path folder = file.getParent();
        if (folder != null && images.merge(folder, 1, Integer::sum) == 1 && fresh(folder)) {
            String name = relative(top, folder);
            folders.put(folder, name.isEmpty() ? name(folder) : name);
        }
    }

    /// Whether it was not found yet, by another way.
    private boolean fresh(Path place) {
        try {
            return seen.add(place.toRealPath());
        } catch (IOException e) {
            return seen.add(place);
        }
    }

    private static String relative(Path top, Path place) {
        String name = top.relativize(place).toString().replace('\\', '/');
        // Names that differ in how accents are stored are one name.
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String name(Path place) {
        @Nullable Path name = place.getFileName();
        return name == null ? "" : name.toString();
    }

    private Found found() {
        List<FoundRecording> all = new ArrayList<>();
        videos.forEach((place, name) -> all.add(new FoundRecording(place, name, true)));
        int single = 0;
        for (Map.Entry<Path, String> folder : folders.entrySet()) {
            if (images.getOrDefault(folder.getKey(), 0) > 1) {
                all.add(new FoundRecording(folder.getKey(), folder.getValue(), false));
            } else {
                single++;
            }
        }
        if (single > 0) {
            notes.add(Words.count(single, "folder") + " with one image only " + (single == 1 ? "was" : "were")
                    + " left out.");
        }
        all.sort((a, b) -> NATURAL.compare(a.name(), b.name()));
        return new Found(all, notes);
    }

    private static String padded(String name) {
        StringBuilder padded = new StringBuilder();
        Matcher number = PART.matcher(name);
        while (number.find()) {
            String part = number.group();
            boolean digits = Character.isDigit(part.charAt(0));
            padded.append(digits ? "0".repeat(Math.max(0, 20 - part.length())) + part : part);
        }
        return padded.toString();
    }
}
