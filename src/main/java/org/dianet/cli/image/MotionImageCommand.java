package org.dianet.cli.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.ClipChoice;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.imaging.DynamicImage;
import org.dianet.imaging.FloatImage;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.Plane;
import org.dianet.model.Words;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.MotionImageBuilder;
import org.dianet.pipeline.sample.PlanePictures;
import org.dianet.pipeline.sample.ShownMotion;
import org.dianet.storage.NpyFile;
import org.dianet.storage.PngFile;
import org.dianet.storage.ProjectStore;
import org.dianet.storage.StorageException;
import org.dianet.storage.json.Json;
import org.dianet.storage.json.SpecJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Any motion representation of clips as files.
@Command(
        name = "motion-image",
        description = {
            "Write any motion representation of a clip into a folder: each plane as PNG, all as .npy.",
            "With several clips, or with --all, each clip gets its own folder there."
        })
public final class MotionImageCommand extends WorkCommand {
    private static final String INPUT = "input";

    @Parameters(paramLabel = "PROJECT", arity = "0..1", description = "Folder of the project.")
    private @Nullable Path project;

    @Mixin
    private ClipChoice clips = new ClipChoice();

    @Option(names = "--list", description = "Only list the representations, with their settings.")
    private boolean list;

    @Option(
            names = "--representation",
            paramLabel = "NAME",
            defaultValue = "dynamic-images",
            description = "Which representation (default ${DEFAULT-VALUE}); see --list.")
    private String representation = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting of it, as in a spec; may be given several times.")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--size",
            defaultValue = "0",
            paramLabel = "N",
            description = "Side in pixels; the clip's own size if left out.")
    private int size;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to.")
    private @Nullable Path out;

    @Option(names = "--align", description = "Align the clip by the face in its onset frame first.")
    private boolean align;

    @Mixin
    private AlignOptions alignOptions = new AlignOptions();

    @Override
    protected void work(Console console) throws Exception {
        if (list) {
            list(console);
            return;
        }
        Path from = project;
        Path to = out;
        if (from == null || to == null) {
            throw wrongUsage("Name the project and, with --out, a folder to write to; or use --list.");
        }
        if (size < 0) {
            throw wrongUsage("--size must not be negative.");
        }
        refuse(alignOptions.problem(align, "--align"));
        refuse(clips.problem());
        refuse(problem());
        MotionRepresentation motion = motion();
        ProjectStore.Opened opened = Adapters.projects().open(from);
        clips.each(opened.project(), to, console, (clip, folder) -> one(console, opened, clip, motion, folder));
    }

    private static void list(Console console) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (MotionRepresentation some : MotionRepresentation.all()) {
            String reading = some.reading().map(text -> " (" + text + ")").orElse("");
            console.print(some.specName() + reading);
            console.print("    " + some.method("a clip's frames"));
            console.print("    settings: " + String.join(", ", words(some)));
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", some.specName());
            json.put("reading", some.reading().orElse(null));
            json.put("method", some.method("a clip's frames"));
            json.put("settings", words(some));
            json.put("planes", names(some.planes()));
            all.add(json);
        }
        console.json(Map.of("representations", all));
    }

    private static List<String> words(MotionRepresentation some) {
        List<String> words = new ArrayList<>(List.of(INPUT + " " + Words.of(some.input())));
        some.settings()
                .forEach((name, value) -> words.add(name + " " + (value instanceof Enum<?> e ? Words.of(e) : value)));
        return words;
    }

    private static List<String> names(List<Plane> planes) {
        return planes.stream().map(Plane::name).toList();
    }

    private Optional<String> problem() {
        MotionRepresentation named = MotionRepresentation.named(representation).orElse(null);
        if (named == null) {
            return Optional.of("--representation must be one of " + String.join(", ", MotionRepresentation.specNames())
                    + ", not " + representation + ".");
        }
        Set<String> known = named.settings().keySet();
        return settings.keySet().stream()
                .filter(name -> !name.equals(INPUT) && !known.contains(name))
                .findFirst()
                .map(name -> representation + " has no setting " + name + "; it has " + INPUT
                        + (known.isEmpty() ? "" : ", " + String.join(", ", known)) + ".");
    }

    /// The settings are read as those of a spec are; the linear baseline takes every representation.
    private MotionRepresentation motion() throws StorageException {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("backbone", "linear");
        spec.put("representation", representation);
        settings.forEach((name, value) -> spec.put(name, typed(value)));
        return SpecJson.parse(Json.compact(spec)).images().motion();
    }

    private static Object typed(String value) {
        return value.matches("-?\\d{1,9}")
                ? Integer.valueOf(value)
                : value.matches("-?\\d*\\.\\d+") ? Double.valueOf(value) : value;
    }

    private Map<String, Object> one(
            Console console, ProjectStore.Opened opened, Clip clip, MotionRepresentation motion, Path folder)
            throws Exception {
        Map<String, Object> json = new LinkedHashMap<>();
        MotionImageBuilder builder = new MotionImageBuilder(motion, size, Adapters.flows());
        List<DynamicImage> raw = builder.build(
                alignOptions.media(align, opened.folder(), clip, console, json),
                opened.folder(),
                clip,
                clip.phases()
                        .orElseThrow(() -> new IllegalArgumentException("Clip " + clip.id() + " has no phases: "
                                + clip.problem(clip.coding().marks()).orElse("they are not marked") + ".")),
                console);
        ShownMotion shown = ShownMotion.of(motion, raw);
        json.put("clip", clip.id().value());
        json.put("representation", motion.specName());
        json.put("reading", motion.reading().orElse(null));
        json.put("scale", shown.scale());
        List<Map<String, Object>> streams = new ArrayList<>();
        for (int stream = 0; stream < raw.size(); stream++) {
            String name = motion.names().get(stream).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            streams.add(write(folder, name, raw.get(stream), shown.images().get(stream), motion.planes(stream)));
            console.print(name + ": " + String.join(", ", names(motion.planes(stream)))
                    + motion.reading().map(reading -> "; " + reading).orElse(""));
        }
        json.put("streams", streams);
        return json;
    }

    private static Map<String, Object> write(
            Path folder, String name, DynamicImage raw, FloatImage shown, List<Plane> planes) throws Exception {
        for (PlanePictures.Picture picture : PlanePictures.each(shown, planes)) {
            PngFile.write(folder.resolve(name + "-" + picture.name().replace(' ', '-') + ".png"), picture.frame());
        }
        FloatImage values = raw.sum();
        NpyFile.write(
                folder.resolve(name + ".npy"), values.values(), values.height(), values.width(), values.channels());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("planes", names(planes));
        json.put("units", planes.stream().map(Plane::unit).toList());
        json.put("gain", raw.gain());
        json.put("width", values.width());
        json.put("height", values.height());
        return json;
    }
}
