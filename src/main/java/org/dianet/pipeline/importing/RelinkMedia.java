package org.dianet.pipeline.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dianet.dataset.table.DatasetException;
import org.dianet.dataset.table.MediaTree;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.MediaMatch;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.NumberList;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.dianet.video.MediaPaths;
import org.jspecify.annotations.Nullable;

/// Finds clips whose media have moved, by the end of their path and their frame numbers. Says what it would change;
/// nothing is copied.
public final class RelinkMedia {
    private final MediaOpener opener;

    public RelinkMedia(MediaOpener opener) {
        this.opener = opener;
    }

    /// Which clips are looked for.
    public enum Reach {
        /// Those whose media are not where the project says.
        MISSING,
        ALL
    }

    /// @param present clips that are where the project says and stay there
    public record Plan(List<Match> matches, List<Lost> lost, int present) {
        public Plan {
            matches = List.copyOf(matches);
            lost = List.copyOf(lost);
        }

        /// All matches as one edit.
        public Edit edit() {
            return new Edit.Composite(matches.stream().map(Match::edit).toList());
        }
    }

    /// @param found how many of its frames are there
    public record Match(ClipId clip, String from, String to, MediaMatch.Found found, Edit edit) {}

    /// A clip that was not found.
    public record Lost(ClipId clip, String from, MediaMatch.Lost reason) {}

    /// @param folder of the project
    /// @param media folder to look in
    /// @throws DatasetException if there is no such folder, or it cannot be listed
    public Plan plan(Project project, Path folder, Path media, Reach reach, JobContext context)
            throws DatasetException {
        return MediaTree.checking(context::checkCancelled, () -> looked(project, folder, media, reach, context));
    }

    private Plan looked(Project project, Path folder, Path media, Reach reach, JobContext context)
            throws DatasetException {
        if (!Files.isDirectory(media)) {
            throw new DatasetException("There is no media folder " + media + ".");
        }
        Search search = new Search(
                folder.toAbsolutePath().normalize(), media.toAbsolutePath().normalize());
        List<Match> matches = new ArrayList<>();
        List<Lost> lost = new ArrayList<>();
        int present = 0;
        int done = 0;
        for (Clip clip : project.clips()) {
            context.checkCancelled();
            if (reach == Reach.MISSING && search.isThere(clip)) {
                present++;
            } else {
                search.look(clip, matches, lost);
            }
            done++;
            context.report(Progress.of(done, project.clips().size(), clip.id().value()));
        }
        return new Plan(matches, lost, present);
    }

    private final class Search {
        private final Path home;
        private final Path root;
        private @Nullable MediaTree tree;

        Search(Path home, Path root) {
            this.home = home;
            this.root = root;
        }

        boolean isThere(Clip clip) {
            return MissingMedia.isThere(clip.media(), home);
        }

        void look(Clip clip, List<Match> matches, List<Lost> lost) throws DatasetException {
            String from = clip.media().shownPath();
            List<Place> found = new ArrayList<>();
            MediaMatch.Lost reason = new MediaMatch.NothingNamed(root.toString());
            for (Media candidate : candidates(clip.media())) {
                try {
                    Optional<Place> place = compared(clip, candidate);
                    place.ifPresent(found::add);
                    reason = place.isPresent() ? reason : new MediaMatch.OtherFrames(candidate.shownPath());
                } catch (MediaException e) {
                    reason = new MediaMatch.Unreadable(String.valueOf(e.getMessage()));
                }
            }
            List<Place> whole = found.stream()
                    .filter(place -> place.found instanceof MediaMatch.AllFrames)
                    .toList();
            List<Place> best = whole.isEmpty() ? found : whole;
            if (best.size() == 1) {
                Place only = best.getFirst();
                matches.add(new Match(clip.id(), from, only.media.shownPath(), only.found, only.edit));
            } else {
                lost.add(new Lost(
                        clip.id(),
                        from,
                        best.isEmpty()
                                ? reason
                                : new MediaMatch.TwoPlaces(
                                        best.get(0).media.shownPath(),
                                        best.get(1).media.shownPath())));
            }
        }

        private record Place(Media media, MediaMatch.Found found, Edit edit) {}

        /// Empty if none of the clip's frames is there.
        private Optional<Place> compared(Clip clip, Media media) throws MediaException {
            FrameNumbers frames = opener.probe(home, media).frames();
            if (media instanceof Media.MotionImagePair pair) {
                opener.probe(home, new Media.MotionImage(pair.offsetPath()));
            }
            Edit edit = new Edit.Relink(clip.id(), media);
            if (!media.hasFrames()) {
                return Optional.of(new Place(media, new MediaMatch.AllFrames(), edit));
            }
            if (clip.frames().runs().isEmpty()) {
                // Imported while its folder was missing: its frames are known only now.
                Clip found = clip.with(media).withFrames(frames);
                return Optional.of(
                        new Place(media, new MediaMatch.NewFrames(frames.count()), new Edit.PutClips(List.of(found))));
            }
            int missing = NumberList.without(clip.frames(), frames).size();
            if (missing == clip.frames().count()) {
                return Optional.empty();
            }
            MediaMatch.Found found = missing == 0 ? new MediaMatch.AllFrames() : new MediaMatch.FewerFrames(missing);
            return Optional.of(new Place(media, found, edit));
        }

        private Set<Media> candidates(Media media) throws DatasetException {
            Set<Media> candidates = new LinkedHashSet<>();
            switch (media) {
                case Media.ImageFolder old ->
                    places(old.path()).stream()
                            .filter(Files::isDirectory)
                            .forEach(place -> candidates.add(new Media.ImageFolder(written(place))));
                case Media.VideoFile old ->
                    places(old.path()).stream()
                            .filter(Files::isRegularFile)
                            .forEach(place -> candidates.add(new Media.VideoFile(written(place))));
                case Media.MotionImage old ->
                    direct(old.path()).forEach(place -> candidates.add(new Media.MotionImage(written(place))));
                case Media.MotionImagePair old -> {
                    List<Path> onset = direct(old.onsetPath());
                    List<Path> offset = direct(old.offsetPath());
                    if (!onset.isEmpty() && !offset.isEmpty()) {
                        candidates.add(
                                new Media.MotionImagePair(written(onset.getFirst()), written(offset.getFirst())));
                    }
                }
            }
            return candidates;
        }

        /// Where the longest end of the path leads to, otherwise where folders and videos of that name are.
        private List<Path> places(String path) throws DatasetException {
            List<Path> straight = direct(path);
            if (!straight.isEmpty()) {
                return straight;
            }
            if (tree == null) {
                tree = MediaTree.of(root);
            }
            return tree.find(tails(path).stream().map(Search::withoutExtension).toList());
        }

        private List<Path> direct(String path) {
            for (String tail : tails(path)) {
                try {
                    return List.of(MediaPaths.find(root, tail));
                } catch (MediaException e) {
                    // a shorter end may be there
                }
            }
            return List.of();
        }

        /// `a/b/c`, `b/c`, `c`.
        private static List<String> tails(String path) {
            List<String> parts = new ArrayList<>();
            for (String part : path.split("/")) {
                if (!part.isEmpty() && !part.equals("..") && !part.equals(".") && !part.endsWith(":")) {
                    parts.add(part);
                }
            }
            List<String> tails = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                tails.add(String.join("/", parts.subList(i, parts.size())));
            }
            return tails;
        }

        private static String withoutExtension(String tail) {
            return tail.replaceFirst("(?i)\\.(avi|mp4|mov|wmv|mkv|mpg)$", "");
        }

        private String written(Path place) {
            boolean related = place.getRoot() != null && place.getRoot().equals(home.getRoot());
            return (related ? home.relativize(place) : place).toString().replace('\\', '/');
        }
    }
}
