package org.dianet.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Resampler;
import org.dianet.job.JobContext;
import org.dianet.job.Lane;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.ui.common.message.Messages;
import org.dianet.ui.common.session.Workbench;
import org.dianet.ui.common.task.Latest;
import org.dianet.ui.common.task.Tasks;
import org.dianet.video.ClipFrames;

/// Small pictures of the frames around each mark.
public final class FilmstripViewModel {
    private static final int FEWEST_AROUND = 1;
    private static final int MOST_AROUND = 8;
    private static final int HEIGHT = 96;
    /// Frames closer in time look alike.
    private static final double APART_MILLIS = 10;

    private final Workbench workbench;
    private final TimelineViewModel timeline;
    private final Latest<List<Thumb>> making;
    private final ReadOnlyObjectWrapper<List<Thumb>> thumbs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private List<Place> asked = List.of();
    private int around = 2;

    /// A small picture.
    ///
    /// @param of the mark that it belongs to
    record Thumb(int index, MarkKind of, Frame picture) {}

    private record Place(int index, MarkKind of) {}

    public FilmstripViewModel(Workbench workbench, Tasks tasks, TimelineViewModel timeline) {
        this.workbench = workbench;
        this.timeline = timeline;
        this.making = new Latest<>(tasks, Messages.text("task.filmstrip"), Lane.IO, this::made, _ -> made(List.of()));
        workbench.selection().frames().subscribe(_ -> {
            making.clear();
            asked = List.of();
            thumbs.set(List.of());
            make();
        });
        workbench.selection().clip().subscribe(_ -> make());
        workbench.selection().framesProblem().subscribe(_ -> make());
    }

    private void make() {
        ClipFrames frames = workbench.selection().frames().get();
        List<Place> places = places();
        if (frames == null || places.isEmpty()) {
            asked = List.of();
            thumbs.set(List.of());
            words.set(Messages.text("timeline.filmstrip." + without(frames == null)));
        } else if (!places.equals(asked)) {
            asked = places;
            words.set(Messages.text("timeline.filmstrip.reading"));
            making.submit(context -> make(frames, places, context));
        }
    }

    /// Why there is nothing to read.
    private String without(boolean closed) {
        Clip clip = workbench.selection().clip().get();
        if (clip == null) {
            return "no-clip";
        }
        if (!clip.media().hasFrames()) {
            return "image";
        }
        if (workbench.selection().framesProblem().get() != null) {
            return "missing";
        }
        return closed ? "opening" : "none";
    }

    private void made(List<Thumb> done) {
        words.set(Messages.text("timeline.filmstrip.unreadable"));
        thumbs.set(done);
    }

    private List<Place> places() {
        Map<MarkKind, Integer> marks = timeline.marks().get();
        List<Place> places = new ArrayList<>();
        int count = timeline.count();
        for (MarkKind markKind : MarkKind.values()) {
            Integer mark = marks.get(markKind);
            if (mark == null) {
                continue;
            }
            TreeSet<Integer> near = new TreeSet<>();
            for (int k = -around; k <= around; k++) {
                int index = mark + k * step(mark);
                if (index >= 0 && index < count) {
                    near.add(index);
                }
            }
            near.forEach(index -> places.add(new Place(index, markKind)));
        }
        return places;
    }

    private int step(int mark) {
        Clip clip = workbench.selection().clip().get();
        return Optional.ofNullable(clip)
                .flatMap(ClipTimes::of)
                .map(times -> Math.max(1, (int) Math.round(APART_MILLIS / times.lengthOf(new FrameIndex(mark)))))
                .orElse(1);
    }

    private static List<Thumb> make(ClipFrames frames, List<Place> places, JobContext context)
            throws InterruptedException {
        List<Thumb> made = new ArrayList<>();
        for (Place place : places) {
            context.checkCancelled();
            try {
                Frame frame = frames.frame(new FrameIndex(place.index())).get();
                made.add(new Thumb(place.index(), place.of(), small(frame)));
            } catch (ExecutionException e) {
                // the player says of an unreadable frame why it is
            }
        }
        return made;
    }

    private static Frame small(Frame frame) {
        int width = Math.max(1, Math.round((float) HEIGHT * frame.width() / frame.height()));
        return Resampler.shrunk(frame, width, HEIGHT);
    }

    /// Shows as many frames on each side of a mark as there is room for.
    ///
    /// @param cells pictures of one mark that fit next to each other
    void fit(int cells) {
        int now = Math.clamp((cells - 1) / 2, FEWEST_AROUND, MOST_AROUND);
        if (now != around) {
            around = now;
            make();
        }
    }

    ReadOnlyObjectProperty<List<Thumb>> thumbs() {
        return thumbs.getReadOnlyProperty();
    }

    /// Why there are no pictures, if there are none.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    void seek(int index) {
        timeline.seek(index);
    }

    String number(int index) {
        return timeline.numberAt(index).toString();
    }
}
