package org.dianet.storage.json;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.AdjudicationOutcome;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Confidence;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.Provenance;
import org.dianet.model.annotation.Resolution;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Decision;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.FieldChange;
import org.dianet.model.project.FindingKey;
import org.dianet.model.project.ImportedSheet;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Tier;
import org.dianet.model.project.Vocabulary;
import org.dianet.model.study.Pairing;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.Study;
import org.dianet.model.study.SubjectFacts;
import org.dianet.model.study.View;
import org.jspecify.annotations.Nullable;

/// Projects with every shape of value that the records allow.
final class RandomProjects {
    private static final List<String> WORDS = List.of(
            "", "4+7+L10", "(R6 or R12)+R15", "\"quoted\"", "back\\slash", "line\nbreak", "Ärger", "表情", "</a>", "😀");
    private final Random random;

    RandomProjects(long seed) {
        this(new Random(seed));
    }

    RandomProjects(Random random) {
        this.random = random;
    }

    Project project() {
        List<Clip> clips = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            clips.add(clip("clip " + i + " " + oneOf(List.of("", "ü", "'", "#1"))));
        }
        List<String> labels = List.of("happiness", "dégoût", "その他").subList(0, random.nextInt(4));
        return new Project(
                word(),
                clips,
                new Vocabulary(labels, tiers()),
                protocol(labels),
                List.of(protocol(labels)),
                sheets(),
                decisions(),
                oneOf(List.of(CodingRule.values())),
                study(clips));
    }

    private List<Tier> tiers() {
        return random.nextBoolean()
                ? List.of()
                : List.of(
                        new Tier("gaze", Tier.Kind.LIST, List.of("away", "その他")),
                        new Tier("valence \"felt\"", Tier.Kind.NUMBER, List.of()),
                        new Tier("Kontext", Tier.Kind.TEXT, List.of()));
    }

    private Study study(List<Clip> clips) {
        List<ClipId> ids = clips.stream().map(Clip::id).toList();
        SessionPlan plan = new SessionPlan(
                Map.of(new Coder("Ana"), ids, new Coder("Bo"), ids.subList(0, ids.size() / 2)),
                ids.subList(0, ids.size() / 3),
                ids,
                0.2,
                oneOf(List.of(SessionPlan.Ordering.values())),
                random.nextLong(),
                random.nextBoolean(),
                new Coder("Cy"),
                Instant.ofEpochMilli(random.nextInt()));
        return new Study(
                random.nextBoolean() ? Optional.of(plan) : Optional.empty(),
                random.nextBoolean()
                        ? SubjectFacts.NONE
                        : SubjectFacts.NONE
                                .with(new SubjectId("s01"), "condition", "stress \"high\"")
                                .with(new SubjectId("s02"), "年龄", "21"),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Pairing(
                                new ClipId("clip 1"),
                                new ClipId("side 1"),
                                random.nextGaussian() * 1000,
                                oneOf(List.of(Pairing.Basis.values())),
                                new Coder("Cy"),
                                Instant.ofEpochMilli(random.nextInt()))),
                views());
    }

    private List<View> views() {
        OptionalDouble offset =
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextGaussian() * 1000);
        return random.nextBoolean()
                ? List.of()
                : List.of(
                        new View(
                                new ClipId("clip 1"),
                                "depth",
                                new View.Beside("../dépth \"1\""),
                                Instant.ofEpochMilli(random.nextInt())),
                        new View(
                                new ClipId("clip 1"),
                                "side_2",
                                new View.OtherClip(new ClipId("side 1"), offset),
                                Instant.ofEpochMilli(random.nextInt())));
    }

    private List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            decisions.add(new Decision(
                    new FindingKey(
                            "erratum",
                            random.nextBoolean() ? null : new ClipId("clip 1"),
                            "matter " + i,
                            "found " + i + word()),
                    oneOf(List.of(Decision.Outcome.values())),
                    List.of(new FieldChange("apex", random.nextBoolean() ? null : "12", word())),
                    word(),
                    new Coder("Ana"),
                    Instant.ofEpochSecond(random.nextInt())));
        }
        return decisions;
    }

    List<ImportedSheet> sheets() {
        String sha256 = String.format("%064x", new BigInteger(256, random));
        return List.of(new ImportedSheet(word(), "sheet " + word() + ".xlsx", sha256, random.nextInt(900)));
    }

    private Protocol protocol(List<String> labels) {
        Protocol plain = Protocol.identity(word(), labels);
        return new Protocol(
                plain.name(),
                word(),
                plain.classes(),
                plain.classOfLabel(),
                Map.of("casme2/" + word(), word()),
                Map.of(new ClipId("clip 1"), word()));
    }

    Clip clip(String id) {
        List<Coding> codings = new ArrayList<>();
        for (String coder : List.of("dataset", "Ana", "Bö")) {
            if (random.nextBoolean()) {
                codings.add(coding(new Coder(coder)));
            }
        }
        return new Clip(
                new ClipId(id),
                new SubjectId("s0" + random.nextInt(5)),
                word(),
                media(),
                frames(),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(times()),
                random.nextInt(3) == 0 ? exclusions() : Exclusions.NONE,
                codings,
                random.nextInt(5) == 0 ? List.of(coding(new Coder("Ana"))) : List.of(),
                random.nextBoolean() ? coding(Coder.DATASET) : null);
    }

    private Exclusions exclusions() {
        long first = random.nextInt(50);
        return Exclusions.NONE
                .with(new Exclusion(
                        new FrameNumber(first),
                        new FrameNumber(first + random.nextInt(9)),
                        oneOf(List.of("blink", "头转 \"left\"")),
                        new Coder("Ana"),
                        Instant.ofEpochMilli(random.nextInt())))
                .with(new Exclusion(
                        new FrameNumber(80), new FrameNumber(90), "speech", new Coder("Bo"), Instant.EPOCH));
    }

    private FrameTimes times() {
        FrameRate rate = new FrameRate(oneOf(List.of(200.0, 25.0, 29.97, 1e-3, 1.0 / 3)));
        return random.nextBoolean()
                ? FrameTimes.constant(rate)
                : new FrameTimes(rate, List.of(0.0, 33.333, 66.667, 100.0 + random.nextInt(1000)));
    }

    Coding coding(Coder coder) {
        return new Coding(
                coder,
                new Marks(number(), number(), number()),
                new Confidence(random.nextInt(4), random.nextInt(4), random.nextInt(4)),
                random.nextBoolean() ? "happiness" : null,
                new ActionUnits(word()),
                random.nextBoolean()
                        ? TierValues.NONE
                        : TierValues.NONE.with("gaze", word()).with("valence \"felt\"", "-2.5"),
                word(),
                random.nextBoolean(),
                origin(),
                instant());
    }

    private Provenance origin() {
        Resolution decision = new Resolution(
                new Coder("Cy"),
                oneOf(List.of(AdjudicationOutcome.values())),
                List.of(new Coder("Ana"), Coder.DATASET));
        return new Provenance(
                random.nextBoolean() ? Coder.DATASET : null,
                random.nextBoolean() ? decision : null,
                random.nextBoolean() ? List.of(instant()) : List.of(),
                oneOf(List.of(Exposure.values())));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    Media media() {
        return switch (random.nextInt(4)) {
            case 0 -> new Media.ImageFolder("clips/s 01/é");
            case 1 -> new Media.VideoFile("/data/clip.avi");
            case 2 -> new Media.MotionImage("flow/1.png");
            default -> new Media.MotionImagePair("flow/1_on.png", "flow/1_off.png");
        };
    }

    private FrameNumbers frames() {
        List<FrameNumbers.Run> runs = new ArrayList<>();
        long at = random.nextInt(100_000);
        for (int i = random.nextInt(4); i > 0; i--) {
            long last = at + random.nextInt(90);
            runs.add(new FrameNumbers.Run(at, last));
            at = last + 2 + random.nextInt(5);
        }
        return new FrameNumbers(runs);
    }

    private @Nullable FrameNumber number() {
        return random.nextInt(4) == 0 ? null : new FrameNumber(random.nextLong(1L << 40));
    }

    private String word() {
        return oneOf(WORDS);
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
