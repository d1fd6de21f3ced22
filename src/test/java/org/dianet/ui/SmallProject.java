package org.dianet.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.storage.json.JsonProjectStore;

/// A project of three clips of 40 small frames each, numbered from 101, whose frame `i` is a grey of level `4·i` with a
/// bright square that moves. The second clip is not coded; frame 110 of the third cannot be read.
public final class SmallProject {
    public static final int FRAMES = 40;
    public static final long FIRST_NUMBER = 101;
    public static final List<String> EMOTIONS = List.of("disgust", "happiness", "surprise");

    private SmallProject() {}

    public static Path create(Path folder) throws IOException {
        List<Clip> clips = new ArrayList<>();
        clips.add(clip(folder, "s01_c01", "s01", coding(Marks.of(105, 115, 130), "disgust")));
        clips.add(clip(folder, "s01_c02", "s01", null));
        clips.add(clip(folder, "s02_c01", "s02", coding(Marks.of(103, 120, 133), "surprise")));
        Files.writeString(folder.resolve("clips/s02_c01/img110.png"), "not an image");
        Project project = new Project("small", clips, new Vocabulary(EMOTIONS), Protocol.identity("three", EMOTIONS));
        new JsonProjectStore().create(folder, project);
        return folder;
    }

    /// A project of clips that nobody has coded.
    public static Path uncoded(Path folder, int count) throws IOException {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clips.add(clip(folder, String.format(java.util.Locale.ROOT, "s01_c%02d", i), "s01", null));
        }
        Project project = new Project("uncoded", clips, new Vocabulary(EMOTIONS), Protocol.identity("three", EMOTIONS));
        new JsonProjectStore().create(folder, project);
        return folder;
    }

    private static Coding coding(Marks marks, String emotion) {
        return new Coding(Coder.DATASET, marks, emotion, new ActionUnits("4+7"), "", false, Instant.EPOCH);
    }

    private static Clip clip(Path folder, String name, String subject, @org.jspecify.annotations.Nullable Coding coding)
            throws IOException {
        Path images = Files.createDirectories(folder.resolve("clips").resolve(name));
        long[] numbers = new long[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            numbers[i] = FIRST_NUMBER + i;
            ImageIO.write(
                    image(i), "png", images.resolve("img" + numbers[i] + ".png").toFile());
        }
        return new Clip(
                new ClipId(name),
                new SubjectId(subject),
                "small",
                new Media.ImageFolder("clips/" + name),
                FrameNumbers.of(numbers),
                new FrameRate(200),
                coding == null ? List.of() : List.of(coding),
                null);
    }

    private static BufferedImage image(int index) {
        BufferedImage image = new BufferedImage(96, 72, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(4 * index, 4 * index, 4 * index));
        graphics.fillRect(0, 0, 96, 72);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(10 + index, 30, 12, 12);
        graphics.dispose();
        return image;
    }
}
