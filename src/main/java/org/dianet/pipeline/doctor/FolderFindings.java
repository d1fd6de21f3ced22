package org.dianet.pipeline.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dianet.job.JobContext;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.finding.CopyProblem;
import org.dianet.model.finding.ProjectProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusions;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.pipeline.project.ShownPath;
import org.dianet.video.MediaException;
import org.dianet.video.MediaPaths;
import org.dianet.video.NumberedImages;

/// Folders of frames that stand among the clips' folders, also under other subjects, but that no clip uses.
public final class FolderFindings {
    private static final int MOST = 200;
    private final Path home;

    public FolderFindings(Path folder) {
        this.home = folder.toAbsolutePath().normalize();
    }

    public List<Finding> of(List<Clip> clips, JobContext context) {
        Map<Path, Clip> used = new LinkedHashMap<>();
        for (Clip clip : clips) {
            if (clip.media() instanceof Media.ImageFolder images) {
                used.put(place(images.path()), clip);
            }
        }
        List<Finding> findings = new ArrayList<>();
        int more = 0;
        for (Path folder : candidates(used.keySet())) {
            context.checkCancelled();
            if (findings.size() < MOST) {
                unused(folder, used).ifPresent(findings::add);
            } else {
                more++;
            }
        }
        if (more > 0) {
            findings.add(
                    new Finding(Kind.UNUSED_FOLDER, Severity.NOTE, null, new ProjectProblem.MoreFolders(more, MOST))
                            .about("further folders"));
        }
        return findings;
    }

    /// Where the folder is, or would be: that it is missing is another finding.
    private Path place(String written) {
        try {
            return MediaPaths.find(home, written);
        } catch (MediaException e) {
            return home.resolve(written).normalize();
        }
    }

    /// Siblings and cousins of the clips' folders.
    private static Set<Path> candidates(Set<Path> used) {
        Set<Path> parents = new TreeSet<>();
        Set<Path> grandparents = new HashSet<>();
        for (Path folder : used) {
            Path parent = folder.getParent();
            if (parent != null) {
                parents.add(parent);
                if (parent.getParent() != null) {
                    grandparents.add(parent.getParent());
                }
            }
        }
        Set<Path> subjects = new TreeSet<>(parents);
        for (Path grandparent : grandparents) {
            long shared = parents.stream()
                    .filter(parent -> grandparent.equals(parent.getParent()))
                    .count();
            if (shared > 1) {
                subjects.addAll(folders(grandparent));
            }
        }
        Set<Path> candidates = new TreeSet<>();
        subjects.forEach(subject -> candidates.addAll(folders(subject)));
        candidates.removeAll(used);
        candidates.removeIf(folder -> depth(folder, used));
        return candidates;
    }

    /// What a depth camera saw stands next to the colour pictures in CAS(ME)^3 and is not its own clip.
    private static boolean depth(Path folder, Set<Path> used) {
        return String.valueOf(folder.getFileName()).equalsIgnoreCase("depth")
                && used.stream()
                        .anyMatch(clip -> Objects.equals(clip.getParent(), folder.getParent())
                                && String.valueOf(clip.getFileName()).equalsIgnoreCase("color"));
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            return List.of(); // nothing can be said about a folder that cannot be listed
        }
    }

    private Optional<Finding> unused(Path folder, Map<Path, Clip> used) {
        FrameNumbers frames;
        try {
            frames = NumberedImages.list(folder, FrameNumbers.NONE).numbers();
        } catch (MediaException e) {
            return Optional.empty(); // no frames: not a clip
        }
        List<Clip> siblings = used.entrySet().stream()
                .filter(entry ->
                        Objects.equals(folder.getParent(), entry.getKey().getParent()))
                .map(Map.Entry::getValue)
                .toList();
        return Optional.of(new Finding(
                Kind.UNUSED_FOLDER,
                Severity.NOTE,
                null,
                new CopyProblem.UnusedFolder(ShownPath.of(home, folder.toString()), frames.count()),
                ending(folder),
                proposal(folder, frames, siblings, used),
                List.of()));
    }

    /// Subject and clip, which stay when the media move.
    private static String ending(Path folder) {
        int names = folder.getNameCount();
        return folder.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
    }

    private List<Proposal> proposal(Path folder, FrameNumbers frames, List<Clip> siblings, Map<Path, Clip> used) {
        long subjects = siblings.stream().map(Clip::subject).distinct().count();
        if (subjects != 1) {
            return List.of();
        }
        Clip sibling = siblings.getFirst();
        ClipId id = name(folder, sibling);
        if (used.values().stream().anyMatch(clip -> clip.id().equals(id))) {
            return List.of();
        }
        Clip added = new Clip(
                id,
                sibling.subject(),
                sibling.dataset(),
                new Media.ImageFolder(written(folder)),
                frames,
                sibling.rate().map(FrameTimes::constant),
                Exclusions.NONE,
                List.of(),
                List.of(),
                null);
        return List.of(new Proposal(new Remedy.NewClip(id, sibling.subject()), "", new Fix.Add(added)));
    }

    /// Named as its siblings are.
    private static ClipId name(Path folder, Clip sibling) {
        String name = String.valueOf(folder.getFileName());
        String path = sibling.media().shownPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String id = sibling.id().value();
        return new ClipId(id.endsWith(last) ? id.substring(0, id.length() - last.length()) + name : name);
    }

    private String written(Path folder) {
        boolean related = folder.getRoot() != null && folder.getRoot().equals(home.getRoot());
        return (related ? home.relativize(folder) : folder).toString().replace('\\', '/');
    }
}
