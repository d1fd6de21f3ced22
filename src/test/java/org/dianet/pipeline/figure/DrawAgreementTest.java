package org.dianet.pipeline.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.dianet.evaluation.agreement.AgreementSettings;
import org.dianet.evaluation.agreement.PairAgreement;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.TestClips;
import org.dianet.pipeline.agreement.CompareCoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two coders of eight clips; on the last two Ben says happiness where Ana says disgust.
class DrawAgreementTest {
    private static final Coder ANA = new Coder("Ana");
    private static final Coder BEN = new Coder("Ben");

    @TempDir
    Path folder;

    private static PairAgreement pair() throws Exception {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clips.add(TestClips.clip("c" + i)
                    .with(Coding.empty(ANA).with(Marks.of(102, 110, 120)).withEmotion("disgust"))
                    .with(Coding.empty(BEN)
                            .with(Marks.of(102, 112, 130))
                            .withEmotion(i < 6 ? "disgust" : "happiness")));
        }
        Project project = TestClips.project(clips.toArray(Clip[]::new));
        return new CompareCoders()
                .compare(project, AgreementSettings.of(List.of(ANA, BEN), 3))
                .pairs()
                .getFirst();
    }

    @Test
    void thePictureNamesThePairAndCountsItsEmotions() throws Exception {
        Path out = folder.resolve("agreement.svg");
        DrawAgreement.draw(pair(), out);
        String svg = Files.readString(out);
        for (String words : List.of(
                "Agreement of Ana and Ben", "Emotions: Ana in rows, Ben in columns", ">6<", ">2<", ">disgust<")) {
            assertTrue(svg.contains(words), words);
        }
        assertTrue(!svg.matches("(?s).*>[^<]*-\\d[^<]*<.*"), "a minus sign, not a hyphen");
    }

    @Test
    void aPngIsAsLargeTwiceOver() throws Exception {
        Path svg = folder.resolve("a.svg");
        Path png = folder.resolve("a.png");
        DrawAgreement.draw(pair(), svg);
        DrawAgreement.draw(pair(), png);
        BufferedImage image = ImageIO.read(png.toFile());
        assertTrue(Files.readString(svg).contains("width=\"" + image.getWidth() / 2 + "\""));
        assertEquals(0, image.getWidth() % 2);
    }

    @Test
    void anotherEndingIsRefused() throws Exception {
        PairAgreement pair = pair();
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DrawAgreement.draw(pair, folder.resolve("a.gif")));
        assertTrue(refused.getMessage().contains(".svg or .png"));
    }
}
