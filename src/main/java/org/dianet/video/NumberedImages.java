package org.dianet.video;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MediaNames;

/// The numbered images of one folder, in ascending order of the last integer in their names, whatever their padding,
/// start and gaps. Everything else in the folder is passed over.
public final class NumberedImages {
    private static final int MOST_DIGITS = 18;
    private static final Set<String> UNREAD = Set.of(
            "gif", "heic", "heif", "avif", "jp2", "jxl", "dng", "cr2", "nef", "arw", "raw", "pgm", "ppm", "pnm", "exr");
    private static final Pattern SIZE = Pattern.compile("(.*\\d.*?)[ _.-]\\d{2,5}[x×]\\d{2,5}([^\\d]*)");
    private static final Pattern COPY = Pattern.compile("(.*\\d.*) \\(\\d{1,3}\\)(\\.[^.]*)");

    private record Numbered(long number, String name) {}

    private final Path folder;
    private final List<Numbered> images;
    private final long[] numbers;

    private NumberedImages(Path folder, List<Numbered> images) {
        this.folder = folder;
        this.images = images;
        this.numbers = images.stream().mapToLong(Numbered::number).toArray();
    }

    /// Lists `folder` once.
    ///
    /// @param wanted the numbers that matter; [FrameNumbers#NONE] takes all
    /// @throws MediaException if the folder cannot be listed, holds none of the images, or gives one number twice
    public static NumberedImages list(Path folder, FrameNumbers wanted) throws MediaException {
        if (!Files.isDirectory(folder)) {
            throw new MediaException(folder + " is not a folder of images.");
        }
        List<String> names = new ArrayList<>();
        Map<String, Integer> unread = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (MediaNames.isImage(name)) {
                    names.add(name);
                } else {
                    picture(name).ifPresent(ending -> unread.merge(ending, 1, Integer::sum));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new MediaException("The folder " + folder + " cannot be listed: " + e.getMessage(), e);
        }
        List<Numbered> images = numbered(names);
        if (!unread.isEmpty() && Collections.max(unread.values()) > images.size()) {
            throw new MediaException("The folder " + folder + " contains pictures of an unsupported kind ("
                    + String.join(", ", unread.keySet()) + ")"
                    + (images.isEmpty()
                            ? ""
                            : " next to " + images.size() + " that are read, such as "
                                    + images.getFirst().name())
                    + ". Save them as PNG or TIFF.");
        }
        if (images.isEmpty()) {
            throw new MediaException(
                    names.isEmpty()
                            ? "The folder " + folder + " holds no JPEG, PNG, BMP, TIFF or WebP image."
                            : "None of the " + names.size() + " images in " + folder
                                    + " has a frame number in its name.");
        }
        return new NumberedImages(folder, among(wanted, images, folder));
    }

    private static List<Numbered> among(FrameNumbers wanted, List<Numbered> images, Path folder) throws MediaException {
        images.sort(Comparator.comparingLong(Numbered::number).thenComparing(Numbered::name));
        List<Numbered> kept = wanted.runs().isEmpty() ? images : withinRuns(wanted, images);
        if (kept.isEmpty()) {
            throw new MediaException("The folder " + folder + " has images "
                    + images.getFirst().number() + " to " + images.getLast().number() + " but none of the clip's, "
                    + wanted.runs().getFirst().first() + " to "
                    + wanted.runs().getLast().last() + ".");
        }
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i).number() == kept.get(i - 1).number()) {
                throw new MediaException("Two images in " + folder + " have the frame number "
                        + kept.get(i).number() + ": " + kept.get(i - 1).name() + " and "
                        + kept.get(i).name() + ". Remove or rename one of them.");
            }
        }
        return kept;
    }

    private static List<Numbered> withinRuns(FrameNumbers wanted, List<Numbered> ascending) {
        List<Numbered> kept = new ArrayList<>();
        List<FrameNumbers.Run> runs = wanted.runs();
        int run = 0;
        for (Numbered image : ascending) {
            while (run < runs.size() && runs.get(run).last() < image.number()) {
                run++;
            }
            if (run < runs.size() && runs.get(run).first() <= image.number()) {
                kept.add(image);
            }
        }
        return kept;
    }

    private static Optional<String> picture(String name) {
        return Optional.of(MediaNames.ending(name)).filter(ending -> !name.startsWith(".") && UNREAD.contains(ending));
    }

    /// Where some names end with ` (1)` as copies do and others do not, that is not their number; where all do, it is,
    /// unless it says the same twice.
    private static List<Numbered> numbered(List<String> names) {
        long copies = names.stream().filter(NumberedImages::isCopy).count();
        boolean counting = copies == names.size() && distinct(numbered(names, NumberedImages::numberIn));
        return numbered(names, name -> numberIn(counting ? name : withoutCopy(name)));
    }

    private static boolean distinct(List<Numbered> images) {
        return images.stream().mapToLong(Numbered::number).distinct().count() == images.size();
    }

    private static List<Numbered> numbered(List<String> names, Function<String, OptionalLong> number) {
        List<Numbered> images = new ArrayList<>();
        for (String name : names) {
            number.apply(name).ifPresent(n -> images.add(new Numbered(n, name)));
        }
        return images;
    }

    private static boolean isCopy(String name) {
        return !withoutCopy(name).equals(name);
    }

    private static String withoutCopy(String name) {
        return COPY.matcher(name).replaceFirst("$1$2");
    }

    /// The last integer in a file's name without its extension and a size such as `_224x224`, or empty if it has none
    /// or one too long to count with.
    public static OptionalLong numberIn(String name) {
        String sized = SIZE.matcher(name).replaceFirst("$1$2");
        int end = sized.lastIndexOf('.');
        end = end < 0 ? sized.length() : end;
        while (end > 0 && !isDigit(sized.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isDigit(sized.charAt(start - 1))) {
            start--;
        }
        while (start < end - 1 && sized.charAt(start) == '0') {
            start++;
        }
        int digits = end - start;
        return digits == 0 || digits > MOST_DIGITS
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(sized.substring(start, end)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public FrameNumbers numbers() {
        return FrameNumbers.of(numbers);
    }

    public int count() {
        return numbers.length;
    }

    /// The image at a position in ascending order.
    public Path fileAt(int position) {
        return folder.resolve(images.get(position).name());
    }

    /// The image with this number, or empty if the folder has none.
    public Optional<Path> fileOf(FrameNumber number) {
        int position = Arrays.binarySearch(numbers, number.value());
        return position < 0 ? Optional.empty() : Optional.of(fileAt(position));
    }
}
