package org.dianet.pipeline.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.job.JobContext;
import org.dianet.job.Progress;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.NamePattern;
import org.dianet.model.project.Project;
import org.dianet.model.project.VocabularyTemplate;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.dianet.video.VideoClock;
import org.jspecify.annotations.Nullable;

/// Makes clips of recordings that no table names.
public final class AddRecordings {
    private final MediaOpener opener;

    public AddRecordings(MediaOpener opener) {
        this.opener = opener;
    }

    /// A recording that was opened.
    ///
    /// @param info what the file says; `null` if it cannot be read
    /// @param problem why it cannot be read, in a sentence; empty if it can
    public record Probed(FoundRecording recording, @Nullable MediaInfo info, String problem) {
        public boolean usable() {
            return info != null;
        }

        /// Whether only the user can say how many frames a second there are.
        public boolean needsRate() {
            return info != null && info.clock().isEmpty();
        }
    }

    /// A recording with its names.
    public record Named(Probed probed, NamePattern.Names names) {}

    /// The resulting project.
    ///
    /// @param edit adds the clips, and the emotions where the project has none
    /// @param clips those added
    /// @param notes sentences about recordings that are not added
    public record Plan(Edit edit, List<Clip> clips, List<String> notes) {
        public Plan {
            clips = List.copyOf(clips);
            notes = List.copyOf(notes);
        }
    }

    /// Opens every recording; one that cannot be read stays in the list with its reason.
    public List<Probed> probe(List<FoundRecording> recordings, JobContext context) {
        List<Probed> probed = new ArrayList<>();
        for (FoundRecording each : recordings) {
            context.checkCancelled();
            context.report(Progress.of(probed.size(), recordings.size(), each.name()));
            probed.add(probe(each));
        }
        return probed;
    }

    private Probed probe(FoundRecording recording) {
        try {
            Path place = recording.place();
            MediaInfo info = opener.probe(place, media(place.toString(), recording.video()));
            return new Probed(recording, info, "");
        } catch (MediaException e) {
            return new Probed(recording, null, String.valueOf(e.getMessage()));
        }
    }

    private static Media media(String path, boolean video) {
        String written = path.replace('\\', '/');
        return video ? new Media.VideoFile(written) : new Media.ImageFolder(written);
    }

    /// @param before the project that the recordings are added to
    /// @param folder of that project
    /// @param rate of image folders; `null` if there are none
    /// @param template emotions for a project that has none
    /// @throws IOException if a rate is missing or nothing can be added, in a sentence
    public static Plan plan(
            Project before, Path folder, List<Named> recordings, @Nullable FrameRate rate, VocabularyTemplate template)
            throws IOException {
        Path home = folder.toAbsolutePath().normalize();
        List<String> notes = new ArrayList<>();
        Set<Path> known = before.clips().stream()
                .map(clip -> real(home.resolve(clip.media().shownPath()).normalize()))
                .collect(Collectors.toSet());
        List<Named> fresh = new ArrayList<>();
        for (Named each : recordings) {
            FoundRecording recording = each.probed().recording();
            if (!each.probed().usable()) {
                notes.add(recording.name() + ": " + each.probed().problem());
            } else if (known.contains(real(recording.place()))) {
                notes.add(recording.name() + " is in the project already.");
            } else {
                fresh.add(each);
            }
        }
        if (fresh.isEmpty()) {
            throw new IOException("There is nothing to add." + (notes.isEmpty() ? "" : " " + notes.getFirst()));
        }
        List<Clip> clips = clips(before, home, fresh, rate);
        List<Edit> edits = new ArrayList<>(List.of(new Edit.PutClips(clips)));
        if (before.vocabulary().emotions().isEmpty() && template != VocabularyTemplate.NONE) {
            edits.add(new Edit.SetClasses(before.vocabulary().withEmotions(template.labels()), template.protocol()));
        }
        return new Plan(new Edit.Composite(edits), clips, notes);
    }

    /// The same file by any way, through links or in other spelling, has one place.
    private static Path real(Path place) {
        try {
            return place.toRealPath();
        } catch (IOException e) {
            return place;
        }
    }

    private static List<Clip> clips(Project before, Path home, List<Named> fresh, @Nullable FrameRate rate) {
        Set<String> taken = new HashSet<>();
        before.clips().forEach(clip -> taken.add(clip.id().value()));
        List<String> ids = NamePattern.unique(fresh.stream().map(Named::names).toList(), taken);
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Named each = fresh.get(i);
            FoundRecording recording = each.probed().recording();
            MediaInfo info = Objects.requireNonNull(each.probed().info());
            clips.add(new Clip(
                    new ClipId(ids.get(i)),
                    new SubjectId(each.names().subject()),
                    "",
                    media(MediaPlaces.written(home, recording.place()), recording.video()),
                    info.frames(),
                    times(info, rate),
                    Exclusions.NONE,
                    List.of(),
                    List.of(),
                    null));
        }
        return clips;
    }

    private static Optional<FrameTimes> times(MediaInfo info, @Nullable FrameRate rate) {
        return info.clock()
                .map(VideoClock::times)
                .or(() -> Optional.ofNullable(rate).map(FrameTimes::constant));
    }
}
