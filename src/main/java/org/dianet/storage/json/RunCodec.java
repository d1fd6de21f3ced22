package org.dianet.storage.json;

import com.google.gson.JsonElement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dianet.evaluation.HeldOut;
import org.dianet.evaluation.SplitPlan;
import org.dianet.evaluation.abstention.Wanted;
import org.dianet.learning.EngineCheck;
import org.dianet.learning.NetworkName;
import org.dianet.learning.WeightsReport;
import org.dianet.learning.motion.Channels;
import org.dianet.model.Words;
import org.dianet.model.clip.SubjectId;
import org.dianet.run.FoldKey;
import org.dianet.run.RunRecord;
import org.dianet.run.RunRecord.Kind;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.run.RunRecord.Skipped;
import org.dianet.run.RunRecord.State;
import org.dianet.run.Split;
import org.dianet.storage.AppVersion;
import org.jspecify.annotations.Nullable;

/// `run.json`.
public final class RunCodec {
    private static final String FORMAT = "dianet-run";
    private static final int VERSION = 1;

    private RunCodec() {}

    private static Map<String, Object> toJson(WeightsReport weights) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", weights.file());
        json.put("format", weights.format());
        json.put("sha256", weights.sha256());
        json.put("source", weights.source());
        json.put("matched", weights.matched());
        json.put("missing", weights.missing());
        json.put("unexpected", weights.unexpected());
        json.put("channels", weights.channels());
        json.put("remarks", weights.remarks());
        json.put("mean", weights.mean());
        json.put("deviation", weights.deviation());
        return json;
    }

    private static Map<String, Object> toJson(EngineCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("processor", check.processor());
        json.put("setting", check.setting());
        json.put("reason", check.reason());
        json.put("right", check.right());
        json.put("seconds", check.seconds());
        return json;
    }

    /// Absent in runs of before the engine was checked.
    private static @Nullable EngineCheck check(Fields run) {
        if (!run.names().contains("arithmetic")) {
            return null;
        }
        Fields fields = run.object("arithmetic", "arithmetic");
        return new EngineCheck(
                fields.text("processor"),
                fields.text("setting"),
                fields.text("reason"),
                fields.flag("right"),
                fields.number("seconds"));
    }

    /// Absent in runs of before weights could be given.
    private static @Nullable WeightsReport pretrained(Fields run) {
        if (!run.names().contains("pretrained") || run.isText("pretrained")) {
            return null;
        }
        Fields fields = run.object("pretrained", "pretrained");
        return new WeightsReport(
                fields.text("file"),
                fields.text("format"),
                fields.text("sha256"),
                fields.text("source"),
                (int) fields.whole("matched"),
                fields.texts("missing"),
                fields.texts("unexpected"),
                fields.names().contains("channels") ? (int) fields.whole("channels") : 0,
                fields.names().contains("remarks") ? fields.texts("remarks") : List.of(),
                fields.numbers("mean"),
                fields.numbers("deviation"));
    }

    static Map<String, Object> toJson(RunRecord run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("writtenBy", "DIANet Workbench " + AppVersion.text());
        json.put("kind", Words.of(run.kind()));
        json.put("state", Words.of(run.state()));
        json.put("project", run.project());
        json.put("protocol", run.protocol());
        json.put("protocolVersion", run.origin().protocolVersion());
        json.put("sheets", SheetsCodec.toJson(run.origin().sheets()));
        if (!run.origin().learntBefore().isEmpty()) {
            json.put("weightsLearntFrom", run.origin().learntBefore());
        }
        json.put("network", run.network());
        json.put("channels", Words.of(run.origin().channels()));
        json.put("draws", run.origin().draws());
        if (!run.origin().basis().isEmpty()) {
            json.put("basis", run.origin().basis());
        }
        run.origin().ready().ifPresent(ready -> json.put("readyImages", ready));
        json.put("classes", run.classes());
        json.put("perClass", run.perClass());
        json.put("perSubject", run.perSubject());
        json.put("leftOut", run.leftOut());
        json.put("engine", run.engine());
        if (run.check() != null) {
            json.put("arithmetic", toJson(run.check()));
        }
        json.put("pretrained", pretrained(run));
        json.put("started", run.started().toString());
        json.put("ended", run.ended() == null ? null : run.ended().toString());
        json.put("seeds", run.spec().execution().seeds());
        json.put("device", run.spec().execution().device());
        json.put("spec", SpecJson.toJson(run.spec()));
        if (run.kind() == Kind.LOSO && !run.split().loso()) {
            json.put("split", run.split().plan().text());
            json.put("folds", run.split().folds().stream().map(RunCodec::toJson).toList());
        }
        if (run.nested()) {
            json.put("candidates", run.split().candidates());
        }
        json.put("clips", run.clips().stream().map(RunCodec::toJson).toList());
        json.put("skipped", run.skipped().stream().map(RunCodec::toJson).toList());
        json.put("warnings", run.warnings());
        return json;
    }

    private static Object pretrained(RunRecord run) {
        if (run.nested()) {
            return "chosen in each fold";
        }
        return run.pretrained() == null ? NetworkName.start(run.spec()) : toJson(run.pretrained());
    }

    /// A fold with whom it holds out.
    public static Map<String, Object> toJson(FoldKey fold) {
        HeldOut heldOut = Objects.requireNonNull(fold.heldOut());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", fold.seed());
        json.put("name", heldOut.name());
        json.put("heldOut", heldOut.names());
        if (!heldOut.datasets().isEmpty()) {
            json.put("datasets", heldOut.datasets().stream().sorted().toList());
        }
        return json;
    }

    private static Map<String, Object> toJson(RunClip clip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", clip.id());
        json.put("subject", clip.subject());
        json.put("label", clip.label());
        json.put("sha256", clip.hash());
        if (!clip.content().isEmpty()) {
            json.put("content", clip.content());
        }
        if (!clip.dataset().isEmpty()) {
            json.put("dataset", clip.dataset());
        }
        if (!clip.views().isEmpty()) {
            json.put("views", clip.views());
        }
        return json;
    }

    private static Map<String, Object> toJson(Skipped clip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", clip.id());
        json.put("reason", clip.reason());
        return json;
    }

    /// @throws Malformed if a field is wrong
    static RunRecord read(Fields fields) {
        if (!fields.text("format").equals(FORMAT)) {
            throw fields.bad("format", "does not say " + FORMAT);
        }
        if (fields.whole("version") > VERSION) {
            throw fields.bad("version", "is from a newer version of this program");
        }
        @Nullable String ended = fields.textOrNull("ended");
        return new RunRecord(
                fields.word("kind", Kind.class),
                fields.word("state", State.class),
                SpecJson.spec(fields.object("spec", "spec")),
                fields.text("project"),
                fields.text("protocol"),
                origin(fields),
                fields.texts("classes"),
                clips(fields),
                skipped(fields),
                fields.names().contains("warnings") ? fields.texts("warnings") : List.of(),
                fields.text("engine"),
                check(fields),
                pretrained(fields),
                instant(fields, "started", fields.text("started")),
                ended == null ? null : instant(fields, "ended", ended),
                split(fields));
    }

    private static Split split(Fields fields) {
        Split split = divided(fields);
        return fields.names().contains("candidates") ? split.choosing(fields.texts("candidates")) : split;
    }

    /// Absent in leave-one-subject-out.
    private static Split divided(Fields fields) {
        if (!fields.names().contains("split")) {
            return Split.LOSO;
        }
        SplitPlan plan;
        try {
            plan = SplitPlan.parse(fields.text("split"));
        } catch (IllegalArgumentException e) {
            throw fields.bad("split", "is unknown: " + e.getMessage());
        }
        return new Split(plan, fields.list("folds", RunCodec::fold));
    }

    /// @param position in its list, from 1
    /// @throws Malformed if a field is wrong
    public static FoldKey fold(JsonElement item, int position) {
        Fields fold = Fields.of(item, "fold " + position);
        return new FoldKey(
                new HeldOut(
                        fold.text("name"),
                        fold.texts("heldOut").stream().map(SubjectId::new).collect(Collectors.toSet()),
                        fold.names().contains("datasets") ? Set.copyOf(fold.texts("datasets")) : Set.of()),
                fold.whole("seed"));
    }

    /// Runs of before sheets were kept do not say.
    private static RunRecord.Origin origin(Fields fields) {
        return fields.names().contains("sheets")
                ? new RunRecord.Origin(
                        fields.text("protocolVersion"),
                        SheetsCodec.fromJson(fields, "sheets"),
                        fields.names().contains("weightsLearntFrom") ? fields.texts("weightsLearntFrom") : List.of(),
                        fields.names().contains("channels") ? fields.word("channels", Channels.class) : Channels.AUTO,
                        fields.names().contains("draws") ? (int) fields.whole("draws") : 1,
                        fields.names().contains("basis") ? fields.text("basis") : "",
                        fields.names().contains("readyImages")
                                ? OptionalInt.of((int) fields.whole("readyImages"))
                                : OptionalInt.empty())
                : RunRecord.Origin.UNKNOWN;
    }

    private static List<RunClip> clips(Fields fields) {
        return fields.list("clips", (item, position) -> {
            Fields clip = Fields.of(item, "clip " + position);
            return new RunClip(
                    clip.text("id"),
                    clip.text("subject"),
                    clip.text("label"),
                    clip.text("sha256"),
                    clip.names().contains("content") ? clip.text("content") : "",
                    clip.names().contains("dataset") ? clip.text("dataset") : "",
                    clip.names().contains("views") ? clip.texts("views") : List.of());
        });
    }

    private static List<Skipped> skipped(Fields fields) {
        return fields.list("skipped", (item, position) -> {
            Fields clip = Fields.of(item, "skipped clip " + position);
            return new Skipped(clip.text("id"), clip.text("reason"));
        });
    }

    private static Instant instant(Fields fields, String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw fields.bad(name, "is not a time");
        }
    }

    /// What is wanted of the answers that a run gives.
    static Map<String, Object> toJson(Wanted wanted) {
        return Map.of("wanted", wanted.name(), "share", wanted.share());
    }

    static Wanted wanted(Fields fields) {
        String name = fields.text("wanted");
        double share = fields.number("share");
        fields.done();
        return switch (name) {
            case "right" -> new Wanted.Right(share);
            case "answers" -> new Wanted.Answers(share);
            default -> throw fields.bad("wanted", "must be right or answers, not \"" + name + "\"");
        };
    }
}
