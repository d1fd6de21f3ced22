package org.dianet.video;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;

/// The numbered images of one folder, in ascending order of the last integer in their names, whatever their padding,
/// start and gaps. Everything else in the folder is passed over.
public final class NumberedImages {
    private static final int MOST_DIGITS = 18;

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
        List<Numbered> images = new ArrayList<>();
        int unnumbered = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (isImage(name)) {
                    OptionalLong number = numberIn(name);
                    number.ifPresent(n -> images.add(new Numbered(n, name)));
                    unnumbered += number.isPresent() ? 0 : 1;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new MediaException("The folder " + folder + " cannot be listed: " + e.getMessage(), e);
        }
        if (images.isEmpty()) {
            throw new MediaException(
                    unnumbered == 0
                            ? "The folder " + folder + " holds no JPEG, PNG or BMP image."
                            : "None of the " + unnumbered + " images in " + folder
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

    private static boolean isImage(String name) {
        if (name.startsWith(".")) {
            return false; // hidden, such as the twins that macOS leaves on foreign drives
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jpg") || lower.endsWith(".jpeg") || lower.endsWith(".png") || lower.endsWith(".bmp");
    }

    /// The last integer in a file's name without its extension, or empty if it has none or one too long to count with.
    public static OptionalLong numberIn(String name) {
        int end = name.lastIndexOf('.');
        end = end < 0 ? name.length() : end;
        while (end > 0 && !isDigit(name.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isDigit(name.charAt(start - 1))) {
            start--;
        }
        while (start < end - 1 && name.charAt(start) == '0') {
            start++;
        }
        int digits = end - start;
        return digits == 0 || digits > MOST_DIGITS
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(name.substring(start, end)));
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
