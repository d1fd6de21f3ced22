package org.dianet.video.javacv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dianet.job.JobContext;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameFault;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaInspector;
import org.dianet.video.MediaPaths;
import org.dianet.video.MediaReport;
import org.dianet.video.MediaReport.MediaFile;
import org.dianet.video.NumberedImages;

/// Inspects image folders by size, header and end of each file, and videos by their index.
public final class JavaCvInspector implements MediaInspector {

    @Override
    public MediaReport inspect(Path root, Media media, JobContext context) throws MediaException {
        return switch (media) {
            case Media.ImageFolder folder -> images(MediaPaths.find(root, folder.path()), context);
            case Media.VideoFile video -> video(MediaPaths.find(root, video.path()));
            case Media.MotionImage image -> single(List.of(MediaPaths.find(root, image.path())));
            case Media.MotionImagePair pair ->
                single(List.of(MediaPaths.find(root, pair.onsetPath()), MediaPaths.find(root, pair.offsetPath())));
        };
    }

    private record Size(int width, int height) {}

    private static MediaReport images(Path folder, JobContext context) throws MediaException {
        NumberedImages images = NumberedImages.list(folder, FrameNumbers.NONE);
        FrameNumbers numbers = images.numbers();
        List<MediaFile> files = new ArrayList<>();
        List<FrameFault> faults = new ArrayList<>();
        Map<FrameNumber, Size> sizes = new HashMap<>();
        for (int i = 0; i < images.count(); i++) {
            context.checkCancelled();
            Path file = images.fileAt(i);
            FrameNumber number = numbers.numberAt(new FrameIndex(i));
            files.add(new MediaFile(file, bytes(file)));
            try {
                ImageHeader header = ImageDecoder.header(file);
                sizes.put(number, new Size(header.width(), header.height()));
            } catch (MediaException e) {
                faults.add(new FrameFault(number, FrameFault.Kind.DAMAGED, String.valueOf(e.getMessage())));
            }
        }
        Size usual = usual(sizes);
        sizes.forEach((number, size) -> {
            if (!size.equals(usual)) {
                faults.add(new FrameFault(
                        number,
                        FrameFault.Kind.SIZE,
                        images.fileOf(number).orElse(folder) + " is " + size.width + "×" + size.height
                                + " pixels, most frames of the clip are " + usual.width + "×" + usual.height + "."));
            }
        });
        faults.sort(Comparator.comparing(FrameFault::frame));
        MediaInfo info = new MediaInfo(usual.width, usual.height, numbers, OptionalDouble.empty());
        ValueRange range = ValueRange.of(images);
        return new MediaReport(
                info, faults, files, range.bits() == 16 ? OptionalInt.empty() : OptionalInt.of(range.bits()));
    }

    /// Among sizes that are equally frequent, the larger.
    private static Size usual(Map<FrameNumber, Size> sizes) {
        Map<Size, Integer> counts = new HashMap<>();
        sizes.values().forEach(size -> counts.merge(size, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Size, Integer>comparingByValue()
                        .thenComparing(entry -> (long) entry.getKey().width * entry.getKey().height))
                .map(Map.Entry::getKey)
                .orElse(new Size(0, 0));
    }

    private static MediaReport single(List<Path> images) throws MediaException {
        List<MediaFile> files = new ArrayList<>();
        ImageHeader first = ImageDecoder.header(images.getFirst());
        for (Path image : images) {
            ImageDecoder.header(image);
            files.add(new MediaFile(image, bytes(image)));
        }
        return new MediaReport(
                new MediaInfo(first.width(), first.height(), FrameNumbers.NONE, OptionalDouble.empty()),
                List.of(),
                files);
    }

    private static MediaReport video(Path file) throws MediaException {
        if (Files.isDirectory(file)) {
            throw new MediaException(file + " is a folder, not a video file.");
        }
        MediaInfo info = VideoReader.probe(file, KeptIndexes.NONE);
        long bytes = bytes(file);
        int indexed;
        int held;
        try (VideoDemuxer demuxer = new VideoDemuxer(file)) {
            indexed = demuxer.indexedFrames();
            held = demuxer.indexedFramesWithin(bytes);
        }
        List<FrameFault> faults = new ArrayList<>();
        for (int lost = held; lost < indexed; lost++) {
            faults.add(new FrameFault(
                    new FrameNumber(lost),
                    FrameFault.Kind.DAMAGED,
                    file + " is cut off: its index lists " + indexed + " frames, but the file ends after " + held
                            + "."));
        }
        return new MediaReport(info, faults, List.of(new MediaFile(file, bytes)));
    }

    private static long bytes(Path file) throws MediaException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new MediaException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
