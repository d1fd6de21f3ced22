package org.dianet.video.javacv;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dianet.imaging.DeepFrame;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.NumberedImages;
import org.jspecify.annotations.Nullable;

/// Frames from a folder of numbered images. The clip's numbers decide which frames there are; one whose file has gone
/// is an unreadable frame, so that indexes never shift.
final class ImageFolderReader implements FrameReader {
    private static final int TRIES_FOR_SIZE = 8;

    private record Size(int width, int height, Path file) {}

    private final Path folder;
    private final NumberedImages images;
    private final FrameNumbers frames;
    private final TreeSet<FrameIndex> unreadable = new TreeSet<>();
    private final ValueRange range;
    private @Nullable Size size;

    ImageFolderReader(Path folder, FrameNumbers wanted) throws MediaException {
        this.folder = folder;
        this.images = NumberedImages.list(folder, wanted);
        this.frames = wanted.runs().isEmpty() ? images.numbers() : wanted;
        this.range = ValueRange.of(images);
        this.size = firstSize();
    }

    /// The first image that can be read decides, so that which frame counts as odd does not depend on where a user
    /// jumps first.
    private @Nullable Size firstSize() {
        for (int i = 0; i < Math.min(TRIES_FOR_SIZE, images.count()); i++) {
            Path file = images.fileAt(i);
            Optional<Frame> frame = decodable(file);
            if (frame.isPresent()) {
                return new Size(frame.get().width(), frame.get().height(), file);
            }
        }
        return null;
    }

    private Optional<Frame> decodable(Path file) {
        try {
            return Optional.of(ImageDecoder.decode(file, range));
        } catch (MediaException e) {
            return Optional.empty(); // told when this frame is asked for
        }
    }

    @Override
    public FrameNumbers frames() {
        return frames;
    }

    @Override
    public Frame read(FrameIndex index) throws MediaException {
        try {
            return decode(frames.numberAt(index));
        } catch (MediaException e) {
            unreadable.add(index);
            throw e;
        }
    }

    @Override
    public Optional<DeepFrame> deep(FrameIndex index) throws MediaException {
        FrameNumber number = frames.numberAt(index);
        Path file = images.fileOf(number)
                .orElseThrow(() -> MediaException.missing("Frame " + number + " is missing from " + folder + "."));
        return ImageDecoder.deep(file);
    }

    private Frame decode(FrameNumber number) throws MediaException {
        Path file = images.fileOf(number)
                .orElseThrow(() -> MediaException.missing("Frame " + number + " is missing from " + folder + "."));
        Frame frame = ImageDecoder.decode(file, range);
        if (size == null) {
            size = new Size(frame.width(), frame.height(), file);
        }
        if (frame.width() != size.width() || frame.height() != size.height()) {
            throw new MediaException(file + " is " + frame.width() + "×" + frame.height() + " pixels, but "
                    + size.file().getFileName() + " of the same clip is " + size.width() + "×" + size.height() + ".");
        }
        return frame;
    }

    @Override
    public Path file(FrameIndex index) {
        return images.fileOf(frames.numberAt(index)).orElse(folder);
    }

    @Override
    public List<FrameIndex> unreadable() {
        return List.copyOf(unreadable);
    }

    @Override
    public void close() {
        // holds no file open
    }
}
