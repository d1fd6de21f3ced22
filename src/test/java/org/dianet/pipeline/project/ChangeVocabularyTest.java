package org.dianet.pipeline.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Merge;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.TestClips;
import org.junit.jupiter.api.Test;

class ChangeVocabularyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Coder ANA = new Coder("Ana");
    private static final List<String> LABELS = List.of("joy", "fear", "anger");

    private static Clip clip(String id, Coder coder, String emotion) {
        Coding said = Coding.empty(coder).withEmotion(emotion);
        return TestClips.clip(id).with(coder.isPerson() ? said.revisedBy(coder, NOW.minusSeconds(60)) : said);
    }

    private static Project project(Protocol protocol, Clip... clips) {
        return new Project("p", List.of(clips), new Vocabulary(LABELS), protocol);
    }

    private static Protocol identity() {
        return Protocol.identity("own", LABELS);
    }

    private static Project renamed(Project before, String from, String to) {
        return new ChangeVocabulary(before, NOW).rename(from, to).applyTo(before);
    }

    private static Optional<String> said(Project project, String clip, Coder coder) {
        return project.clip(new ClipId(clip))
                .flatMap(found -> found.codingBy(coder))
                .map(coding -> String.valueOf(coding.emotion()));
    }

    @Test
    void aRenamedLabelIsRenamedInEveryCodingByPeopleAndAsAClass() {
        Project after = renamed(project(identity(), clip("a", ANA, "joy"), clip("b", ANA, "fear")), "joy", "happiness");
        assertEquals(List.of("happiness", "fear", "anger"), after.vocabulary().emotions());
        assertEquals(Optional.of("happiness"), said(after, "a", ANA));
        assertEquals(Optional.of("fear"), said(after, "b", ANA));
        assertEquals(List.of("happiness", "fear", "anger"), after.protocol().classes());
        assertEquals(Optional.of("happiness"), after.protocol().classOf("happiness"));
        assertEquals(Optional.empty(), after.protocol().classOf("joy"));
    }

    @Test
    void aNameThatIsThereMergesTheTwo() {
        Project after = renamed(project(identity(), clip("a", ANA, "anger"), clip("b", ANA, "fear")), "anger", "fear");
        assertEquals(List.of("joy", "fear"), after.vocabulary().emotions());
        assertEquals(Optional.of("fear"), said(after, "a", ANA));
        assertEquals(List.of("joy", "fear"), after.protocol().classes());
    }

    @Test
    void whatTheDataSetSaidStaysAndCountsAsTheSameClass() {
        Project after = renamed(project(identity(), clip("a", Coder.DATASET, "joy")), "joy", "happiness");
        assertEquals(Optional.of("joy"), said(after, "a", Coder.DATASET));
        assertEquals(Optional.of("happiness"), after.protocol().classOf("joy"));
        assertEquals(List.of("happiness", "fear", "anger"), after.vocabulary().emotions());
    }

    @Test
    void aProtocolThatJoinsLabelsKeepsItsClasses() {
        Protocol joined = new Protocol(
                "two",
                "1",
                List.of("good", "bad"),
                Map.of("joy", "good", "fear", "bad"),
                Map.of("anger", "rare"),
                Map.of());
        Project after = renamed(project(joined), "joy", "happiness");
        assertEquals(List.of("good", "bad"), after.protocol().classes());
        assertEquals(Optional.of("good"), after.protocol().classOf("happiness"));
        Project rare = renamed(project(joined), "anger", "rage");
        assertEquals(Map.of("rage", "rare"), rare.protocol().leftOut());
    }

    @Test
    void anotherCopyOfTheProjectThatDoesNotKnowItIsMergedWithoutConflict() {
        Project before = project(identity(), clip("a", ANA, "joy"));
        Project after = renamed(before, "joy", "happiness");
        for (Merge merge : List.of(Merge.of(after, before), Merge.of(before, after))) {
            assertEquals(Optional.of("happiness"), said(merge.project(), "a", ANA));
            assertEquals(List.of(), merge.project().clips().getFirst().conflicts());
        }
    }

    @Test
    void theProjectsOwnProtocolsAreRenamedToo() {
        Protocol own = new Protocol("mine", List.of("good", "bad"), Map.of("joy", "good", "fear", "bad"));
        Project before = project(identity()).withOwnProtocols(List.of(own));
        Protocol after = renamed(before, "joy", "happiness").ownProtocols().getFirst();
        assertEquals(Optional.of("good"), after.classOf("happiness"));
        assertEquals(Optional.empty(), after.classOf("joy"));
        assertEquals("mine, version 1", after.title());
    }

    @Test
    void aPublishedProtocolThatSaysSomethingElseNowIsNotCalledThePublishedOne() {
        Protocol published = ProtocolPresets.all().stream()
                .map(ProtocolPreset::protocol)
                .filter(protocol -> protocol.classOfLabel().containsKey("disgust"))
                .findFirst()
                .orElseThrow();
        Project before = new Project("p", List.of(), new Vocabulary(List.of("disgust", "zest")), published);
        assertNotEquals(
                published.title(),
                renamed(before, "disgust", "revulsion").protocol().title());
        // It does not know this label, so it says what it said.
        assertEquals(published, renamed(before, "zest", "gladness").protocol());
    }

    @Test
    void aRenameIsUndoneExactly() {
        Project before = project(identity(), clip("a", ANA, "anger"), clip("b", Coder.DATASET, "anger"));
        Edit edit = new ChangeVocabulary(before, NOW).rename("anger", "fear");
        assertEquals(before, new Edit.Composite(edit.inverse(before)).applyTo(edit.applyTo(before)));
    }

    @Test
    void onlyAnUnusedLabelIsRemoved() {
        Project before = project(identity(), clip("a", ANA, "joy"));
        ChangeVocabulary change = new ChangeVocabulary(before, NOW);
        Project after = change.remove("anger").applyTo(before);
        assertEquals(List.of("joy", "fear"), after.vocabulary().emotions());
        assertEquals(List.of("joy", "fear"), after.protocol().classes());
        assertEquals(
                "'joy' is used in 1 coding; rename it to another label first, which merges the two.",
                refusal(() -> change.remove("joy")));
    }

    @Test
    void theOrderNamesEveryLabelOnce() {
        Project before = project(identity());
        ChangeVocabulary change = new ChangeVocabulary(before, NOW);
        Project after = change.order(List.of("anger", "joy", "fear")).applyTo(before);
        assertEquals(List.of("anger", "joy", "fear"), after.vocabulary().emotions());
        assertEquals(LABELS, after.protocol().classes());
        assertEquals(
                "The order has to name every emotion once: joy, fear, anger.",
                refusal(() -> change.order(List.of("joy", "fear", "fear"))));
    }

    @Test
    void whatCannotBeIsRefused() {
        ChangeVocabulary change = new ChangeVocabulary(project(identity()), NOW);
        assertEquals("The project has no emotion 'jot'. Did you mean joy?", refusal(() -> change.rename("jot", "x")));
        assertEquals(
                "'Fear' is already in the vocabulary, written 'fear'.", refusal(() -> change.rename("joy", "Fear")));
        assertEquals("an emotion must have 1 to 80 printable characters", refusal(() -> change.rename("joy", " ")));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable what) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, what).getMessage());
    }
}
