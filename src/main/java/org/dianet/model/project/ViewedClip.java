package org.dianet.model.project;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.Phases;
import org.dianet.model.study.View;

/// A clip's event in one of its views: whose frames show it, and which of them belong to the clip's.
///
/// @param clip whose marks count
/// @param view its name
/// @param pixels the clip that gives the frames; in the main view the clip itself
/// @param offset milliseconds that are added to a time of the clip; empty if frames of one number belong together
public record ViewedClip(Clip clip, String view, Clip pixels, OptionalDouble offset) {
    /// Rates further apart than this share run away from each other within a clip.
    private static final double SAME_RATE = 0.0005;

    /// @throws IllegalArgumentException if the clip has no such view or it cannot be used, in a clause about the clip
    public static ViewedClip of(Project project, Clip clip, String view) {
        if (view.equals(View.MAIN)) {
            return new ViewedClip(clip, view, clip, OptionalDouble.empty());
        }
        View link = project.study().views().stream()
                .filter(each -> each.clip().equals(clip.id()) && each.name().equals(view))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it has no view " + view));
        return of(project, clip, link);
    }

    /// @param link that may not be the project's yet
    /// @throws IllegalArgumentException as above
    public static ViewedClip of(Project project, Clip clip, View link) {
        String start = "its view " + link.name();
        return switch (link.source()) {
            case View.Beside beside ->
                new ViewedClip(clip, link.name(), clip.with(beside(clip, beside, start)), OptionalDouble.empty());
            case View.OtherClip other -> {
                Clip pixels = project.clip(other.other())
                        .orElseThrow(() -> new IllegalArgumentException(
                                start + " is clip " + other.other() + ", which the project does not have"));
                ViewedClip viewed = new ViewedClip(clip, link.name(), pixels, other.offset());
                viewed.check(start + ", clip " + pixels.id() + ",");
                yield viewed;
            }
        };
    }

    private static Media beside(Clip clip, View.Beside beside, String start) {
        if (!(clip.media() instanceof Media.ImageFolder(String folder))) {
            throw new IllegalArgumentException(start + " is a folder beside its images, and it is no folder of images");
        }
        return new Media.ImageFolder(RelativePath.of(folder, beside.path()));
    }

    private void check(String start) {
        if (!pixels.subject().equals(clip.subject())) {
            throw new IllegalArgumentException(
                    start + " is of subject " + pixels.subject() + " and not of " + clip.subject());
        }
        if (pixels.media().equals(clip.media())) {
            throw new IllegalArgumentException(start + " is of the same recording");
        }
        for (Clip each : new Clip[] {clip, pixels}) {
            if (!each.media().hasFrames() || each.frames().count() == 0) {
                throw new IllegalArgumentException(start + " cannot be used: clip " + each.id() + " has no frames");
            }
            if (offset.isPresent() && each.times().isEmpty()) {
                throw new IllegalArgumentException(start + " goes by time, and the frame rate of clip " + each.id()
                        + " is not known; set it first (dianet rate)");
            }
        }
        if (offset.isEmpty() && ratesDiffer(clip, pixels)) {
            throw new IllegalArgumentException(
                    start + " has another frame rate, so its frames go by time; link it with an offset");
        }
    }

    /// Whether both rates are known and frames of one number drift apart.
    public static boolean ratesDiffer(Clip one, Clip other) {
        return one.rate()
                .flatMap(a ->
                        other.rate().map(b -> Math.abs(a.perSecond() - b.perSecond()) > SAME_RATE * a.perSecond()))
                .orElse(false);
    }

    public boolean main() {
        return view.equals(View.MAIN);
    }

    /// Whether its pixels are a folder of images beside the clip's own.
    public boolean beside() {
        return !main() && pixels.id().equals(clip.id());
    }

    /// The view's frame that shows the same moment; empty if it has none.
    public Optional<FrameIndex> at(FrameIndex index) {
        return offset.isPresent()
                ? PairedClips.of(clip, pixels, offset.getAsDouble()).flatMap(pair -> pair.beside(index))
                : pixels.frames().indexOf(clip.frames().numberAt(index));
    }

    /// Phases of the clip as the view's frames have them.
    ///
    /// @throws IllegalArgumentException if it has no frame for one, or lacks frames between, in a clause
    public Phases phases(Phases of) {
        Phases seen = new Phases(at("onset", of.onset()), at("apex", of.apex()), at("offset", of.offset()));
        int count = seen.offset().value() - seen.onset().value() + 1;
        int wanted = of.offset().value() - of.onset().value() + 1;
        if (offset.isEmpty() && count != wanted) {
            throw new IllegalArgumentException(
                    "its view " + view + " has " + count + " frames from onset to offset, and the clip " + wanted);
        }
        return seen;
    }

    private FrameIndex at(String mark, FrameIndex index) {
        return at(index)
                .orElseThrow(() -> new IllegalArgumentException("its view " + view + " has no frame at the " + mark
                        + ", frame " + clip.frames().numberAt(index)));
    }

    /// What gives the pixels, marked as the clip is, as far as it has the frames.
    public Clip marked() {
        if (main()) {
            return clip;
        }
        Coding coding = clip.coding();
        Marks marks = Marks.NONE;
        for (MarkKind kind : MarkKind.values()) {
            Optional<FrameNumber> number = coding.marks()
                    .get(kind)
                    .flatMap(clip.frames()::indexOf)
                    .flatMap(this::at)
                    .map(pixels.frames()::numberAt);
            if (number.isPresent()) {
                marks = marks.with(kind, number.get());
            }
        }
        return pixels.showing(coding.with(marks));
    }
}
