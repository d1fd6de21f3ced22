package org.dianet.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.dataset.ClipRow;
import org.dianet.dataset.DatasetException;
import org.dianet.dataset.RowProblem;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Landmark;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;

/// Looks at the pixels that a sheet's row names.
final class ClipProbe {
    private final MediaOpener opener;
    private final ImportDataset.Order order;

    ClipProbe(MediaOpener opener, ImportDataset.Order order) {
        this.opener = opener;
        this.order = order;
    }

    /// @throws MediaException if this clip's media cannot be used
    /// @throws DatasetException if no clip can be imported without another argument
    Clip clip(ClipRow row) throws MediaException, DatasetException {
        Path home = order.folder().toAbsolutePath().normalize();
        Media media = media(row, home);
        MediaInfo info = opener.probe(home, media);
        if (media instanceof Media.MotionImagePair pair) {
            opener.probe(home, new Media.MotionImage(pair.offsetPath()));
        }
        FrameNumbers frames = media.hasFrames() ? info.frames() : FrameNumbers.NONE;
        Coding coding = row.coding();
        boolean said = !coding.marks().empty()
                || coding.emotion() != null
                || !coding.actionUnits().notation().isEmpty();
        return new Clip(
                row.id(),
                row.subject(),
                row.dataset(),
                media,
                frames,
                rate(row, info),
                said ? List.of(coding) : List.of(),
                null);
    }

    private Media media(ClipRow row, Path home) throws MediaException {
        return switch (row.source()) {
            case ClipRow.Source.Frames frames -> {
                Path found = MediaPaths.find(order.media(), frames.path());
                String written = written(home, found);
                yield Files.isDirectory(found) ? new Media.ImageFolder(written) : new Media.VideoFile(written);
            }
            case ClipRow.Source.Image image -> new Media.MotionImage(image(home, image.path()));
            case ClipRow.Source.ImagePair pair ->
                new Media.MotionImagePair(image(home, pair.onset()), image(home, pair.offset()));
        };
    }

    private String image(Path home, String path) throws MediaException {
        return written(home, MediaPaths.find(order.media(), path));
    }

    /// Relative to the project, so that both can move together; absolute where they have no common root.
    private static String written(Path home, Path found) {
        boolean related = found.getRoot() != null && found.getRoot().equals(home.getRoot());
        return (related ? home.relativize(found) : found).toString().replace('\\', '/');
    }

    private FrameRate rate(ClipRow row, MediaInfo info) throws DatasetException {
        if (row.rate().isPresent()) {
            return row.rate().get();
        }
        if (info.framesPerSecond().isPresent()) {
            return new FrameRate(info.framesPerSecond().getAsDouble());
        }
        if (order.rate() == null) {
            throw new DatasetException(order.sheet() + ", row " + row.row()
                    + ": images have no frame rate of their own. Say it with --fps N or in a column fps.");
        }
        return order.rate();
    }

    /// Marks that name no frame of the clip.
    List<RowProblem> oddMarks(ClipRow row, Clip clip) {
        List<RowProblem> problems = new ArrayList<>();
        for (Landmark landmark : Landmark.values()) {
            Optional<FrameNumber> mark = row.coding().marks().get(landmark);
            if (mark.isPresent() && clip.frames().indexOf(mark.get()).isEmpty()) {
                String column = landmark.name().toLowerCase(java.util.Locale.ROOT);
                problems.add(new RowProblem(
                        order.sheet(),
                        row.row(),
                        column,
                        "frame " + mark.get() + " is not among the frames " + range(clip.frames()),
                        RowProblem.Outcome.KEPT));
            }
        }
        return problems;
    }

    private static String range(FrameNumbers frames) {
        return frames.runs().isEmpty()
                ? "(there are none)"
                : frames.runs().getFirst().first() + " to "
                        + frames.runs().getLast().last();
    }

    String column(ClipRow row) {
        return switch (row.source()) {
            case ClipRow.Source.Frames frames -> "media";
            case ClipRow.Source.Image image -> "image";
            case ClipRow.Source.ImagePair pair -> "onset_image, offset_image";
        };
    }
}
