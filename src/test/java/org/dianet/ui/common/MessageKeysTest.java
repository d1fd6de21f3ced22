package org.dianet.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.learning.Backbone;
import org.dianet.learning.Presets;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.ui.common.message.Messages;
import org.junit.jupiter.api.Test;

/// A text that the window looks up by a key that is not there ends in an error while somebody works. Keys that are put
/// together from an enum are tried for every constant.
class MessageKeysTest {
    private static final Path WINDOW = Path.of("src/main/java/org/dianet/ui");
    private static final Pattern WHOLE = Pattern.compile("Messages\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern BEGUN = Pattern.compile("\"([a-z][A-Za-z.-]*\\.)\"\\s*\\+");

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String kebab(Enum<?> value) {
        return lower(value).replace('_', '-');
    }

    private static final String ADD = "add these keys to src/main/resources/org/dianet/ui/messages.properties";

    private record Keys(String type, Function<Enum<?>, String> name) {}

    private static final Map<String, Keys> ENUMS = Map.ofEntries(
            Map.entry("doctor.severities.", new Keys("pipeline.doctor.Finding$Severity", Enum::name)),
            Map.entry("doctor.symbol.", new Keys("pipeline.doctor.Finding$Severity", Enum::name)),
            Map.entry("doctor.kind.", new Keys("pipeline.doctor.Finding$Kind", Enum::name)),
            Map.entry("doctor.shown.", new Keys("ui.doctor.DecisionFilter", Enum::name)),
            Map.entry("training.fold.", new Keys("ui.training.FoldState$Phase", Enum::name)),
            Map.entry("training.task.", new Keys("ui.training.RunKind", Enum::name)),
            Map.entry("training.evaluation.", new Keys("ui.training.RunKind", Enum::name)),
            Map.entry("training.input.", new Keys("learning.motion.InputMode", Enum::name)),
            Map.entry("training.face.", new Keys("learning.FaceAlignment$Kind", Enum::name)),
            Map.entry("library.queue.", new Keys("ui.library.Queue", MessageKeysTest::kebab)),
            Map.entry("export.format.", new Keys("pipeline.coding.ExportCodings$Format", MessageKeysTest::lower)),
            Map.entry("export.clips.", new Keys("ui.exchange.ExportViewModel$Scope", MessageKeysTest::lower)),
            Map.entry("mark.", new Keys("model.clip.MarkKind", MessageKeysTest::lower)),
            Map.entry("timeline.flag.", new Keys("model.clip.MarkKind", MessageKeysTest::lower)),
            Map.entry("events.kind.", new Keys("ui.events.EventsViewModel$Kind", Enum::name)),
            Map.entry("edit.coding-rule.", new Keys("model.project.CodingRule", Enum::toString)),
            Map.entry("agreement.exposure.", new Keys("model.annotation.Exposure", Enum::toString)),
            Map.entry("labels.ruling.", new Keys("model.annotation.AdjudicationOutcome", MessageKeysTest::kebab)),
            Map.entry("tiers.kind.", new Keys("model.project.Tier$Kind", Enum::name)),
            Map.entry("tiers.row.", new Keys("model.project.Tier$Kind", Enum::name)),
            Map.entry("mode.", new Keys("ui.common.message.Mode", MessageKeysTest::lower)),
            Map.entry("command.view.", new Keys("ui.common.message.Mode", MessageKeysTest::lower)),
            Map.entry("results.state.", new Keys("ui.results.RunEntry$State", Enum::name)),
            Map.entry("results.", new Keys("evaluation.Metric", MessageKeysTest::lower)),
            Map.entry("look.mode.", new Keys("ui.player.PictureMode", Enum::toString)),
            Map.entry("preview.models.", new Keys("run.RunRecord$Kind", Enum::name)),
            Map.entry("preview.form.", new Keys("imaging.PoolingForm", Enum::name)),
            Map.entry("preview.form.short.", new Keys("imaging.PoolingForm", Enum::name)),
            Map.entry("preview.colour.", new Keys("imaging.Colour", Enum::name)),
            Map.entry("preview.scale.", new Keys("ui.preview.phase.PreviewSettings$Scale", Enum::name)),
            Map.entry("preview.overlay.", new Keys("learning.explanation.ExplanationMethod", Enum::name)),
            Map.entry("preview.ground.", new Keys("pipeline.explain.Ground", Enum::name)),
            Map.entry("preview.direction.", new Keys("ui.preview.model.Direction", Enum::name)),
            Map.entry("preview.entropy.", new Keys("ui.preview.model.Flatness", Enum::name)));

    /// Put together alike, but no keys: names of commands, style classes and pictures.
    private static final Set<String> NO_KEYS = Set.of("adjudicate.", "mark.", "look.", "view.");

    @Test
    void everyConstantOfAnEnumThatMakesKeysHasItsText() throws ReflectiveOperationException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Keys> entry : ENUMS.entrySet()) {
            Object[] constants =
                    Class.forName("org.dianet." + entry.getValue().type()).getEnumConstants();
            for (Object constant : constants) {
                String key = entry.getKey() + entry.getValue().name().apply((Enum<?>) constant);
                if (!Messages.has(key)) {
                    missing.add(key);
                }
            }
        }
        assertEquals(List.of(), missing, ADD);
    }

    @Test
    void everyNetworkSaysWhichWeightsToGet() {
        assertEquals(
                List.of(),
                Stream.of(Backbone.values())
                        .map(backbone -> "training.weights.none." + backbone.specName())
                        .filter(key -> !Messages.has(key))
                        .toList(),
                ADD);
    }

    @Test
    void everyRepresentationHasItsNameInFormAndPreview() {
        assertEquals(
                List.of(),
                MotionRepresentation.all().stream()
                        .flatMap(some -> Stream.of("training.representation.", "preview.motion.")
                                .filter(key -> key.startsWith("training")
                                        || some.inputs().contains(InputMode.ONSET))
                                .map(key -> key + some.specName()))
                        .filter(key -> !Messages.has(key))
                        .toList(),
                ADD);
    }

    @Test
    void everyPresetHasATextAndADescription() {
        List<String> missing = new ArrayList<>();
        for (String preset : Presets.all()) {
            for (String key : List.of("training.preset." + preset, "training.preset." + preset + ".description")) {
                if (!Messages.has(key)) {
                    missing.add(key);
                }
            }
        }
        assertEquals(List.of(), missing, ADD);
    }

    @Test
    void everyKeyThatIsWrittenOutIsThere() throws IOException {
        assertEquals(
                Set.of(),
                found(WHOLE).stream().filter(key -> !Messages.has(key)).collect(Collectors.toSet()),
                ADD);
    }

    @Test
    void everyBeginningOfAKeyBeginsOne() throws IOException {
        Set<String> unknown = found(BEGUN);
        unknown.removeAll(NO_KEYS);
        unknown.removeIf(beginning -> Messages.keys().anyMatch(key -> key.startsWith(beginning)));
        assertEquals(Set.of(), unknown);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(WINDOW)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            Matcher matcher = pattern.matcher(Files.readString(source));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static final Pattern ONE_OF_MANY = Pattern.compile(
            "\\b(1|[Oo]ne) (annotations|answers|changes|classes|clips|codings|curves|edits|epochs|errors|files|findings"
                    + "|folds|frames|images|marks|notes|networks|pairs|recordings|rows|seeds|specs|subjects|tensors"
                    + "|trainings|units|values|warnings)\\b");
    private static final Pattern MANY_OF_ONE = Pattern.compile(
            "\\b[02] (annotation|answer|change|class|clip|coding|curve|edit|epoch|error|file|finding|fold|frame|image"
                    + "|mark|note|network|pair|recording|row|seed|spec|subject|tensor|training|unit|value|warning)\\b");

    /// The mean of one seed is not offered, and a text that begins so is not shown for it.
    private static final Set<String> NEVER_OF_ONE = Set.of("preview.seed.mean");

    /// Of a pattern's apostrophes one was lost where arguments followed, and two were seen where none did.
    @Test
    void anApostropheIsOneWithArgumentsAndWithout() {
        assertEquals(
                "The next edit to undo is Ana's; code as Ana to undo it.", Messages.text("hint.undo.other", "Ana"));
        List<String> doubled = new ArrayList<>();
        Messages.keys().filter(key -> Messages.text(key).contains("''")).forEach(doubled::add);
        assertEquals(List.of(), doubled);
        assertEquals("Relink no clip", Messages.text("relink.start", 0));
    }

    @Test
    void countedWordsGoWithTheirNumber() {
        List<String> wrong = new ArrayList<>();
        Messages.keys().filter(key -> !NEVER_OF_ONE.contains(key)).sorted().forEach(key -> {
            int arguments = new MessageFormat(Messages.text(key).replace("'", "''"), Locale.ENGLISH)
                    .getFormatsByArgumentIndex()
                    .length;
            for (int count = 0; arguments > 0 && count <= 2; count++) {
                String text =
                        Messages.text(key, Collections.nCopies(arguments, count).toArray());
                if (ONE_OF_MANY.matcher(text).find()
                        || MANY_OF_ONE.matcher(text).find()) {
                    wrong.add(key + ": " + text);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }
}
