package org.dianet.pipeline.coding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.dataset.coding.NamedRecording.Kind;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.wording.SimilarNames;

/// Finds the clip that another program's file means: by the name of its video or folder, of which as many folders
/// count as both sides name, and with or without an extension; or by the clip's name. What the file says it showed
/// comes before what a coding is called, and that before what the file is called. Upper and lower case are one, and so
/// are the two ways to write an ü.
final class RecordingNames {
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Clip> byId = new HashMap<>();
    private final Map<String, List<Clip>> called = new HashMap<>();

    /// A clip with its media's path, of which upper and lower case are one.
    private record Known(Clip clip, String path, String last, String stem) {}

    RecordingNames(Project project) {
        this(project.clips());
    }

    private RecordingNames(List<Clip> clips) {
        for (Clip clip : clips) {
            byId.put(plain(clip.id().value()), clip);
            String path = slashes(clip.media().shownPath());
            known.add(new Known(clip, path, last(path), stem(last(path))));
        }
    }

    static RecordingNames of(Clip clip) {
        return new RecordingNames(List.of(clip));
    }

    boolean knows(String name) {
        return !called(name).isEmpty();
    }

    /// A clip and the recording by which it was found.
    ///
    /// Where the recording has several clips with the same frames, it is the first, unless the file names another.
    ///
    /// @param notes clauses about what else the names could mean
    record Match(Clip clip, NamedRecording recording, List<String> notes) {}

    /// How much of what was coded lies in a clip.
    enum Share {
        ALL,
        SOME,
        NONE
    }

    /// @param share of the coding that is inside a clip of the recording; distinguishes the clips of one
    ///     recording
    /// @throws NoClip if none is meant, or several
    Match find(List<NamedRecording> recordings, BiFunction<Clip, NamedRecording, Share> share) throws NoClip {
        boolean shown = false;
        for (NamedRecording recording : recordings) {
            boolean media = recording.kind() == Kind.MEDIA;
            shown |= media;
            if (media || !shown) {
                List<Clip> found = called(recording.name());
                if (!found.isEmpty()) {
                    Clip one = one(found, recording, recordings, share);
                    return new Match(one, recording, others(one, recordings));
                }
                continue;
            }
            Clip clip = recording.kind() == Kind.CODING ? byId.get(plain(recording.name())) : null;
            if (clip != null) {
                String note = "'" + recording.name() + "' shows "
                        + recordings.getFirst().name() + ", which is not in the project; assigned to clip " + clip.id()
                        + ", which has that name";
                return new Match(clip, recording, List.of(note));
            }
        }
        throw new NoClip(recordings.isEmpty() ? "it does not name its recording" : nobody(recordings));
    }

    /// Other recordings of the project that were shown together with the clip's.
    private List<String> others(Clip clip, List<NamedRecording> recordings) {
        return recordings.stream()
                .filter(recording -> recording.kind() == Kind.MEDIA)
                .map(NamedRecording::name)
                .filter(name -> knows(name)
                        && called(name).stream()
                                .noneMatch(other -> other.media().equals(clip.media())))
                .map(name -> name + " was shown too; the coding goes to clip " + clip.id() + " alone")
                .toList();
    }

    private String nobody(List<NamedRecording> recordings) {
        List<String> names = recordings.stream()
                .filter(recording ->
                        recording.kind() != Kind.FILE || recordings.stream().allMatch(each -> each.kind() == Kind.FILE))
                .map(NamedRecording::name)
                .distinct()
                .toList();
        return "the project has no clip and no recording named " + String.join(" or ", names)
                + SimilarNames.question(last(names.getFirst()), byId.keySet())
                        .replaceFirst("^ ", "; ")
                        .replace("?", "");
    }

    /// The clip that is named somewhere, otherwise the only one in which all of it lies, or some of it.
    private static Clip one(
            List<Clip> found,
            NamedRecording recording,
            List<NamedRecording> all,
            BiFunction<Clip, NamedRecording, Share> share)
            throws NoClip {
        if (found.size() == 1) {
            return found.getFirst();
        }
        for (NamedRecording other : all) {
            for (Clip clip : found) {
                String id = plain(clip.id().value());
                if (id.equals(plain(other.name())) || id.equals(stem(last(other.name())))) {
                    return clip;
                }
            }
        }
        List<Clip> around = found.stream()
                .filter(clip -> share.apply(clip, recording) == Share.ALL)
                .toList();
        if (around.isEmpty()) {
            around = found.stream()
                    .filter(clip -> share.apply(clip, recording) == Share.SOME)
                    .toList();
        }
        if (around.size() == 1 || oneRecording(around)) {
            return around.getFirst();
        }
        throw new NoClip(
                around.isEmpty()
                        ? "it lies in none of the clips of the recording " + recording.name() + " (" + ids(found) + ")"
                        : "the recording " + recording.name() + " has several clips there (" + ids(around)
                                + (recording.kind() == Kind.FILE
                                        ? ")"
                                        : "); name one of them there instead of the recording"));
    }

    /// Whether they are the events of one stretch of one recording, of which any stands for all.
    private static boolean oneRecording(List<Clip> clips) {
        return !clips.isEmpty() && clips.stream().allMatch(clip -> Expressions.shareFrames(clip, clips.getFirst()));
    }

    private static String ids(List<Clip> clips) {
        return String.join(", ", clips.stream().map(clip -> clip.id().value()).toList());
    }

    /// How long the recording of this name is, as far as the project's clips reach; empty for images and unknown ones.
    OptionalDouble length(String name) {
        return called(name).stream()
                .filter(clip ->
                        clip.media() instanceof Media.VideoFile && clip.frames().count() > 0)
                .flatMap(clip -> ClipTimes.of(clip).stream())
                .mapToDouble(times ->
                        times.endOf(new FrameIndex(times.clip().frames().count() - 1)))
                .max();
    }

    /// The clips of a recording, or of a clip's name; of like names the one with most folders in common.
    private List<Clip> called(String name) {
        return called.computeIfAbsent(name, _ -> {
            String path = slashes(name);
            List<Clip> whole = closest(path, clip -> clip.last.equals(last(path)));
            List<Clip> found = whole.isEmpty() ? closest(path, clip -> clip.stem.equals(stem(last(path)))) : whole;
            Clip clip = byId.containsKey(plain(name)) ? byId.get(plain(name)) : byId.get(stem(last(path)));
            return !found.isEmpty() || clip == null ? found : List.of(clip);
        });
    }

    private List<Clip> closest(String path, Predicate<Known> wanted) {
        List<Clip> best = new ArrayList<>();
        int most = -1;
        for (Known clip : known) {
            int common = wanted.test(clip) ? commonFolders(clip.path, path) : -1;
            if (common > most) {
                best.clear();
                most = common;
            }
            if (common >= 0 && common == most) {
                best.add(clip.clip);
            }
        }
        return List.copyOf(best);
    }

    private static int commonFolders(String a, String b) {
        String[] left = a.split("/");
        String[] right = b.split("/");
        int common = 0;
        for (int i = 2; i <= left.length && i <= right.length; i++) {
            if (!left[left.length - i].equals(right[right.length - i])) {
                break;
            }
            common++;
        }
        return common;
    }

    /// Why no clip was found, as a clause.
    static final class NoClip extends Exception {
        private static final long serialVersionUID = 1;

        NoClip(String reason) {
            super(reason);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String slashes(String path) {
        return plain(path).replace('\\', '/').replaceFirst("/+$", "");
    }

    private static String last(String path) {
        String plain = slashes(path);
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    /// Without an extension, which has a letter in it: `take.2` is not a video called take.
    private static String stem(String name) {
        return name.replaceFirst("\\.(?=[^.]*\\p{L})[\\p{L}\\p{N}]{1,4}$", "");
    }
}
