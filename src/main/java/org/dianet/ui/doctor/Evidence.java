package org.dianet.ui.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.clip.Media;
import org.dianet.model.finding.Caption;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.doctor.Finding;
import org.dianet.pipeline.doctor.FindingText;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.OpenProject;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The frames that show a finding, read in the background; only those of the finding looked at last matter.
public final class Evidence {
    private final DoctorPorts ports;
    private final Latest<List<Picture>> reading;
    private final ObservableList<Picture> pictures = FXCollections.observableArrayList();
    private final ObservableList<Picture> view = FXCollections.unmodifiableObservableList(pictures);
    private Asked asked = new Asked(null, List.of(), List.of());

    /// Frames of other projects and of other media may have the same names.
    private record Asked(@Nullable Path project, List<Finding.Evidence> frames, List<Optional<Media>> media) {}

    /// @param proposal that would mark the frame, counted from 1; 0 if none would
    /// @param frame `null` while it is read and where it cannot be
    /// @param problem why there is no frame; empty if there is or will be one
    public record Picture(
            String caption, int proposal, @Nullable Frame frame, String problem) {}

    Evidence(Tasks tasks, DoctorPorts ports) {
        this.ports = ports;
        this.reading = new Latest<>(
                tasks,
                Messages.text("doctor.task.evidence"),
                Lane.IO,
                pictures::setAll,
                cause -> tasks.report(Messages.text("doctor.task.evidence"), cause));
    }

    void show(@Nullable OpenProject open, @Nullable Finding finding) {
        List<Finding.Evidence> now = finding == null || open == null ? List.of() : finding.evidence();
        Asked next = new Asked(open == null ? null : open.folder(), now, open == null ? List.of() : media(open, now));
        if (next.equals(asked)) {
            return;
        }
        asked = next;
        reading.clear();
        pictures.setAll(now.stream().map(frame -> picture(frame, null, "")).toList());
        if (open != null && !now.isEmpty()) {
            reading.submit(context -> read(open, now, context));
        }
    }

    private static List<Optional<Media>> media(OpenProject open, List<Finding.Evidence> frames) {
        return frames.stream()
                .map(frame -> open.project().clip(frame.clip()).map(Clip::media))
                .toList();
    }

    private List<Picture> read(OpenProject open, List<Finding.Evidence> frames, JobContext context) {
        List<Picture> found = new ArrayList<>();
        for (Finding.Evidence frame : frames) {
            context.checkCancelled();
            try {
                Frame pixels = ports.frame(open.project(), open.folder(), frame.clip(), frame.frame());
                found.add(picture(frame, pixels, ""));
            } catch (IOException e) {
                found.add(picture(frame, null, String.valueOf(e.getMessage())));
            }
        }
        return found;
    }

    private static Picture picture(Finding.Evidence shown, @Nullable Frame frame, String problem) {
        int proposal = shown.caption() instanceof Caption.Proposed proposed ? proposed.proposal() : 0;
        return new Picture(FindingText.caption(shown), proposal, frame, problem);
    }

    ObservableList<Picture> pictures() {
        return view;
    }
}
