package org.dianet.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.MediaTree;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.jspecify.annotations.Nullable;

/// Clips to be coded that no table lists: every video and every folder of images beneath a folder. A clip is called
/// after its file or folder, its subject after the folder that it is in.
public final class FolderClips {
    private final Path media;
    private final List<Path> places;
    private final int videos;

    private FolderClips(Path media, MediaTree tree) {
        this.media = media;
        List<Path> found = new ArrayList<>(tree.videos());
        this.videos = found.size();
        tree.folders().stream()
                .filter(folder -> !tree.picture(folder).isEmpty())
                .forEach(found::add);
        this.places = found.stream().sorted().toList();
    }

    private static FolderClips of(Path folder) throws DatasetException {
        Path media = folder.toAbsolutePath().normalize();
        return new FolderClips(media, MediaTree.of(media));
    }

    /// The folder as a data set of its own clips; empty if it holds none.
    ///
    /// @throws DatasetException if the folder cannot be listed
    public static Optional<Candidate> candidate(Path folder) throws DatasetException {
        FolderClips clips = of(folder);
        int count = clips.places.size();
        return count == 0
                ? Optional.empty()
                : Optional.of(new Candidate(
                        DatasetKind.TABLE,
                        List.of(clips.media),
                        clips.media,
                        count,
                        count,
                        1,
                        Candidate.Standing.TAKEN,
                        "no sheet: " + Words.count(clips.videos, "video") + " and "
                                + Words.count(count - clips.videos, "folder") + " of images, to be coded"));
    }

    /// @throws DatasetException if the folder holds no clip or cannot be listed
    static ClipRows rows(Path folder) throws DatasetException {
        FolderClips clips = of(folder);
        if (clips.places.isEmpty()) {
            throw new DatasetException("There is neither a video nor a folder of images in " + folder + ".");
        }
        List<ClipRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        problems.add(RowPlace.whole(clips.media)
                .problem(
                        "",
                        "without a sheet each subject is called after the folder that its clips are in; a table with"
                                + " the columns clip, subject, media says otherwise",
                        RowProblem.Outcome.NOTED));
        Map<Path, String> names = clips.names();
        for (Path place : clips.places) {
            try {
                rows.add(clips.row(place, names.getOrDefault(place, "")));
            } catch (IllegalArgumentException e) {
                problems.add(
                        RowPlace.whole(place).problem("", String.valueOf(e.getMessage()), RowProblem.Outcome.SKIPPED));
            }
        }
        return new ClipRows(rows, problems, "");
    }

    private ClipRow row(Path place, String name) {
        @Nullable Path holder = place.getParent();
        return new ClipRow(
                RowPlace.whole(media),
                new ClipId(name),
                new SubjectId(String.valueOf(holder == null ? name : holder.getFileName())),
                "",
                new ClipRow.Source.Frames(relative(place)),
                Optional.empty(),
                Coding.empty(Coder.DATASET));
    }

    /// By their own name where only one is called so, else with the folders before it, else with the extension too.
    private Map<Path, String> names() {
        List<Function<Path, String>> ways = List.of(
                place -> plain(String.valueOf(place.getFileName())),
                place -> plain(relative(place)).replace('/', '_'),
                place -> relative(place).replace('/', '_'));
        Map<Path, String> names = new HashMap<>();
        List<Path> left = places;
        for (Function<Path, String> way : ways) {
            Map<String, Integer> times = new HashMap<>();
            left.forEach(place -> times.merge(way.apply(place), 1, Integer::sum));
            List<Path> again = new ArrayList<>();
            for (Path place : left) {
                String name = way.apply(place);
                if (times.getOrDefault(name, 0) == 1 && !names.containsValue(name)) {
                    names.put(place, name);
                } else {
                    again.add(place);
                }
            }
            left = again;
        }
        return names;
    }

    private static String plain(String name) {
        return name.replaceFirst("\\.[A-Za-z0-9]{1,4}$", "");
    }

    private String relative(Path place) {
        return media.relativize(place).toString().replace('\\', '/');
    }
}
