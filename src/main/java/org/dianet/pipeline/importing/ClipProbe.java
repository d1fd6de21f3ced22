package org.dianet.pipeline.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dianet.dataset.ClipRow;
import org.dianet.dataset.RowPlace;
import org.dianet.dataset.RowProblem;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.MediaTree;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusions;
import org.dianet.model.row.CellReason;
import org.dianet.model.row.FolderReason;
import org.dianet.model.row.RowReason;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;
import org.dianet.video.VideoClock;
import org.jspecify.annotations.Nullable;

/// Looks at the pixels that a sheet's row names.
final class ClipProbe {
    private final MediaOpener opener;
    private static final int MOST_STRAYS = 50;

    private final ImportDataset.Order order;
    private int videos;
    private final Set<Path> found = new HashSet<>();
    private final List<RowProblem> notes = new ArrayList<>();
    private @Nullable MediaTree tree;

    ClipProbe(MediaOpener opener, ImportDataset.Order order) {
        this.opener = opener;
        this.order = order;
    }

    /// A clip whose media path starts from the media folder.
    ///
    /// @throws MediaException if this clip's media cannot be used
    /// @throws DatasetException if no clip can be imported without another argument
    Clip clip(ClipRow row) throws MediaException, DatasetException {
        Path home = order.media().toAbsolutePath().normalize();
        if (row.source() instanceof ClipRow.Source.Search search) {
            return searched(row, search, home);
        }
        return clip(row, media(row, home), home);
    }

    private Clip clip(ClipRow row, Media media, Path home) throws MediaException, DatasetException {
        MediaInfo info = opener.probe(home, media);
        if (media instanceof Media.MotionImagePair pair) {
            opener.probe(home, new Media.MotionImage(pair.offsetPath()));
        }
        FrameNumbers frames = media.hasFrames() ? info.frames() : FrameNumbers.NONE;
        return clip(row, media, frames, times(row, info));
    }

    private static Clip clip(ClipRow row, Media media, FrameNumbers frames, Optional<FrameTimes> times) {
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
                times,
                Exclusions.NONE,
                said ? List.of(coding) : List.of(),
                List.of(),
                null);
    }

    /// A row without a folder stays a clip without frames: its labels are not lost, and the quality scan names it.
    private Clip searched(ClipRow row, ClipRow.Source.Search search, Path home)
            throws MediaException, DatasetException {
        List<Path> places = tree().find(search.tails());
        if (places.size() > 1) {
            throw new DatasetException("Two folders may be clip " + row.id() + ": " + places.get(0) + " and "
                    + places.get(1) + ". Name the one to use with --media.");
        }
        if (places.isEmpty()) {
            Path expected = order.media()
                    .toAbsolutePath()
                    .normalize()
                    .resolve(search.tails().getFirst());
            note(row, "media", new FolderReason.NoFolder(search.tails().getFirst()));
            return clip(row, new Media.ImageFolder(MediaPlaces.written(home, expected)), FrameNumbers.NONE, times(row));
        }
        Path place = places.getFirst();
        String path = MediaPlaces.written(home, place);
        Media media = Files.isDirectory(place) ? new Media.ImageFolder(path) : new Media.VideoFile(path);
        found.add(place);
        if (media instanceof Media.VideoFile
                && search.numbering() == ClipRow.Numbering.AS_IN_FILES
                && !row.coding().marks().empty()) {
            videos++;
        }
        try {
            return RecordingNumbers.numbered(
                    clip(row, media, home),
                    search.numbering(),
                    why -> notes.add(row.place().problem("onset, apex, offset", why, RowProblem.Outcome.REPAIRED)));
        } catch (MediaException e) {
            note(row, "media", new FolderReason.NoFrames(String.valueOf(e.getMessage())));
            return clip(row, media, FrameNumbers.NONE, times(row));
        }
    }

    private Optional<FrameTimes> times(ClipRow row) {
        return times(row, new MediaInfo(0, 0, FrameNumbers.NONE, OptionalDouble.empty()));
    }

    private void note(ClipRow row, String column, RowReason reason) {
        notes.add(row.place().problem(column, reason, RowProblem.Outcome.KEPT));
    }

    private MediaTree tree() throws DatasetException {
        if (tree == null) {
            tree = MediaTree.of(order.media().toAbsolutePath().normalize());
        }
        return tree;
    }

    /// Problems with searched folders.
    ///
    /// @throws DatasetException if rows were searched for and none was found
    List<RowProblem> notes(List<ClipRow> rows) throws DatasetException {
        boolean searched =
                !rows.isEmpty() && rows.stream().allMatch(row -> row.source() instanceof ClipRow.Source.Search);
        if (searched && found.isEmpty()) {
            throw new DatasetException("None of the " + rows.size() + " clips of " + order.names() + " has a folder in "
                    + order.media() + ": are the sheet and the folder from the same data set?");
        }
        List<RowProblem> all = new ArrayList<>(notes);
        if (videos > 0) {
            all.add(RowPlace.whole(order.sheet())
                    .problem("onset, apex, offset", new FolderReason.CountFromZero(videos), RowProblem.Outcome.KEPT));
        }
        if (searched && rows.stream().allMatch(ClipProbe::namesAllFolders)) {
            strays(all);
        }
        return all;
    }

    private void strays(List<RowProblem> all) throws DatasetException {
        List<Path> strays = tree().besides(found);
        Path home = order.media().toAbsolutePath().normalize();
        strays.stream()
                .limit(MOST_STRAYS)
                .forEach(stray -> all.add(RowPlace.whole(order.sheet())
                        .problem(
                                "media",
                                new FolderReason.Unlabelled(
                                        home.relativize(stray).toString()),
                                RowProblem.Outcome.SKIPPED)));
        int more = strays.size() - MOST_STRAYS;
        if (more > 0) {
            all.add(RowPlace.whole(order.sheet())
                    .problem("media", new FolderReason.MoreUnlabelled(more, MOST_STRAYS), RowProblem.Outcome.SKIPPED));
        }
    }

    /// Whether a folder without a row is odd; recordings may hold nothing but macro-expressions.
    private static boolean namesAllFolders(ClipRow row) {
        return row.source() instanceof ClipRow.Source.Search search
                && search.tails().stream().noneMatch(tail -> tail.endsWith("*") || tail.endsWith("/color"));
    }

    private Media media(ClipRow row, Path home) throws MediaException {
        return switch (row.source()) {
            case ClipRow.Source.Frames frames -> {
                Path found = MediaPaths.find(order.media(), frames.path());
                String written = MediaPlaces.written(home, found);
                yield Files.isDirectory(found) ? new Media.ImageFolder(written) : new Media.VideoFile(written);
            }
            case ClipRow.Source.Search search -> throw new IllegalStateException("searched elsewhere: " + search);
            case ClipRow.Source.Image image -> new Media.MotionImage(image(home, image.path()));
            case ClipRow.Source.ImagePair pair ->
                new Media.MotionImagePair(image(home, pair.onset()), image(home, pair.offset()));
        };
    }

    private String image(Path home, String path) throws MediaException {
        return MediaPlaces.written(home, MediaPaths.find(order.media(), path));
    }

    private Optional<FrameTimes> times(ClipRow row, MediaInfo info) {
        if (row.rate().isPresent()) {
            return row.rate().map(FrameTimes::constant);
        }
        boolean stamped =
                info.clock().isPresent() && !info.clock().get().oddities().contains(VideoClock.Oddity.UNSTAMPED);
        if (stamped || (info.clock().isPresent() && order.rate() == null)) {
            return Optional.of(info.clock().get().times());
        }
        return Optional.ofNullable(order.rate()).map(FrameTimes::constant);
    }

    /// Marks that name no frame of the clip.
    List<RowProblem> oddMarks(ClipRow row, Clip clip) {
        List<RowProblem> problems = new ArrayList<>();
        if (clip.frames().runs().isEmpty() && row.source() instanceof ClipRow.Source.Search) {
            return problems; // said once, about the folder
        }
        for (MarkKind markKind : MarkKind.values()) {
            Optional<FrameNumber> mark = clip.coding().marks().get(markKind);
            if (mark.isPresent() && clip.frames().indexOf(mark.get()).isEmpty()) {
                String column = markKind.name().toLowerCase(java.util.Locale.ROOT);
                problems.add(row.place()
                        .problem(
                                column,
                                new CellReason.MarkOutside(mark.get(), clip.frames()),
                                RowProblem.Outcome.KEPT));
            }
        }
        return problems;
    }

    String column(ClipRow row) {
        return switch (row.source()) {
            case ClipRow.Source.Frames _, ClipRow.Source.Search _ -> "media";
            case ClipRow.Source.Image image -> "image";
            case ClipRow.Source.ImagePair pair -> "onset_image, offset_image";
        };
    }
}
