package org.dianet.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.edit.Refusal;
import org.dianet.model.project.Tier;
import org.junit.jupiter.api.Test;

/// Every refusal has its sentence and every sentence its refusal.
class RefusalWordingTest {
    private static final ClipId A = new ClipId("a");

    private static Map<Refusal, String> sentences() {
        Map<Refusal, String> said = new LinkedHashMap<>();
        said.put(
                new Refusal.ReservedName(Coder.DATASET),
                "Nobody can code as '" + Coder.DATASET + "': that name stands for the published sheet.");
        said.put(
                new Refusal.ReservedName(Coder.ADJUDICATED),
                "Nobody can code as '" + Coder.ADJUDICATED + "': that name stands for decisions.");
        said.put(
                new Refusal.UnknownClip(new ClipId("c12"), List.of("c13", "x")),
                "The project has no clip c12. Did you mean c13?");
        said.put(new Refusal.NoFrames(A), "Clip a is a ready-made motion image: it has no frames to mark.");
        said.put(
                new Refusal.UnknownFrame(A, new FrameNumber(2000), new FrameNumber(1999)),
                "Clip a has no frame 2000; the nearest is 1999.");
        said.put(
                new Refusal.MarksOutOfOrder(A, Marks.of(1, 9, 5)),
                "Clip a: the apex 9 comes after the offset 5; nothing was changed.");
        said.put(
                new Refusal.UnknownEmotion("feer", List.of("fear", "joy")),
                "The emotion 'feer' is not in the project's vocabulary (fear, joy). Did you mean fear?");
        said.put(
                new Refusal.UnknownTier("gase", List.of("gaze", "head")),
                "The project has no tier gase; it has gaze, head. Did you mean gaze?");
        said.put(
                new Refusal.UnknownTier("gaze", List.of()),
                "The project has no tier gaze, and no other; add it first (dianet tiers).");
        said.put(
                new Refusal.BadTierValue(new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards")), "up"),
                "The tier gaze has no value 'up'; it has away, towards.");
        said.put(new Refusal.UnreadableUnits(new ActionUnits("99")), "FACS has no action unit 99.");
        said.put(new Refusal.NotBlind(A), "This project requires blind coding: switch it on (Ctrl+I) to code.");
        return said;
    }

    @Test
    void everyRefusalHasItsSentence() {
        sentences().forEach((refusal, sentence) -> assertEquals(sentence, Wording.of(refusal)));
        assertEquals(
                Set.of(Refusal.class.getPermittedSubclasses()),
                sentences().keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void theBundleHasNoOtherKeys() {
        Stream<String> keys = Stream.concat(
                Stream.of(Refusal.class.getPermittedSubclasses())
                        .filter(type -> type != Refusal.UnreadableUnits.class) // the notation says it itself
                        .filter(type -> type != Refusal.BadTierValue.class) // the tier says it itself
                        .map(Texts::name),
                Stream.of("reserved-name.sheet", "reserved-name.decision", "unknown-tier.none"));
        assertEquals(
                keys.collect(Collectors.toSet()), new Texts("refusals").keys().collect(Collectors.toSet()));
    }
}
