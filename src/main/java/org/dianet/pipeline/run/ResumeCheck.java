package org.dianet.pipeline.run;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.learning.Backbone;
import org.dianet.learning.TrainingSeed;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// Whether a run can go on as what it was.
final class ResumeCheck {
    private static final int NAMED = 3;

    /// Fields that files call otherwise than the code.
    private static final Map<String, String> NAMES = Map.of("form", "dynamicImage", "kind", "align");

    private ResumeCheck() {}

    /// @throws StorageException if spec, classes or clips changed; the sentence names what
    static void check(RunRecord before, RunRecord now) throws StorageException {
        List<String> differences = new ArrayList<>(specDifferences(before.spec(), now.spec()));
        if (before.pretrained() != null
                && now.pretrained() != null
                && !before.pretrained().sha256().equals(now.pretrained().sha256())) {
            differences.add("the weights file " + now.pretrained().file() + " has changed");
        }
        if (before.kind() != now.kind()) {
            differences.add("the run is of another kind");
        }
        if (!before.split().plan().equals(now.split().plan())) {
            differences.add("split was " + before.split().plan().text() + " and is "
                    + now.split().plan().text());
        }
        if (!before.classes().equals(now.classes())) {
            differences.add("the classes were " + before.classes() + " and are " + now.classes());
        }
        differences.addAll(clipDifferences(before.clips(), now.clips()));
        refuse(differences);
    }

    /// The same of the spec alone, which is known before any clip is looked at.
    static void check(TrainingSpec before, TrainingSpec now) throws StorageException {
        refuse(specDifferences(before, now));
    }

    /// The same of the clips alone.
    static void checkClips(RunRecord before, List<RunClip> now) throws StorageException {
        refuse(clipDifferences(before.clips(), now));
    }

    private static void refuse(List<String> differences) throws StorageException {
        if (!differences.isEmpty()) {
            String named = differences.stream().limit(NAMED).collect(Collectors.joining("; "));
            int more = differences.size() - NAMED;
            throw new StorageException("The run cannot be resumed, because " + named
                    + (more > 0 ? "; and " + more + " more differences" : "") + ".");
        }
    }

    /// @param before the run that goes on
    /// @throws StorageException if its networks drew their random numbers otherwise than further ones would
    static void checkDraws(RunRecord before) throws StorageException {
        if (before.origin().draws() != TrainingSeed.DRAWS && !before.spec().deterministic()) {
            throw new StorageException("The run cannot be resumed: another version of this program started it,"
                    + " which draws random numbers differently, and its folds must not be mixed with others. Its"
                    + " finished folds are kept; finish it with that version, or start a new run in another folder.");
        }
    }

    private static List<String> specDifferences(TrainingSpec before, TrainingSpec now) {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> current = new LinkedHashMap<>();
        flatten(before, old);
        flatten(now, current);
        Set<String> fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(current.keySet());
        List<String> differences = new ArrayList<>();
        for (String field : fields) {
            String a = old.getOrDefault(field, "left out");
            String b = current.getOrDefault(field, "left out");
            if (!a.equals(b)) {
                differences.add(field + " was " + a + " and is " + b);
            }
        }
        return differences;
    }

    /// The fields of a record and of the records in it, by their names and as they are written in `spec.json`.
    private static void flatten(Record record, Map<String, String> fields) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            if (value instanceof Record inner) {
                if (inner instanceof MotionRepresentation motion) {
                    fields.put("representation", motion.specName());
                }
                flatten(inner, fields);
            } else {
                fields.put(NAMES.getOrDefault(component.getName(), component.getName()), said(value));
            }
        }
    }

    private static String said(@Nullable Object value) {
        return switch (value) {
            case Backbone backbone -> backbone.specName();
            case Enum<?> word -> Words.of(word);
            case null, default -> String.valueOf(value);
        };
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's field can always be read", e);
        }
    }

    private static List<String> clipDifferences(List<RunClip> before, List<RunClip> now) {
        Map<String, RunClip> known = new HashMap<>();
        before.forEach(clip -> known.put(clip.id(), clip));
        List<String> differences = new ArrayList<>();
        for (RunClip clip : now) {
            RunClip old = known.remove(clip.id());
            if (old == null) {
                differences.add("clip " + clip.id() + " is new");
            } else if (!old.unchanged(clip)) {
                differences.add("clip " + clip.id() + " has changed");
            }
        }
        for (RunClip clip : before) {
            if (known.containsKey(clip.id())) {
                differences.add("clip " + clip.id() + " is gone");
            }
        }
        return differences;
    }
}
