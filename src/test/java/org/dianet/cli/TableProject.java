package org.dianet.cli;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A project of small PNG clips that came in through `import --dataset table`: `moving` of subject s1 with frames 11 to
/// 20, onset 12, apex 15, offset 19; `still` of subject s2 whose frames are all alike, onset 11, apex 14, offset 20.
public final class TableProject {
    static final int WIDTH = 6;
    static final int HEIGHT = 4;
    static final int FIRST = 11;
    static final int LAST = 20;

    private final Path media;
    private final Path folder;
    private final JsonObject report;

    private TableProject(Path media, Path folder, JsonObject report) {
        this.media = media;
        this.folder = folder;
        this.report = report;
    }

    public static TableProject in(Path root) throws IOException {
        Path media = Files.createDirectories(root.resolve("media"));
        for (int n = FIRST; n <= LAST; n++) {
            write(media.resolve("moving"), n, n);
            write(media.resolve("still"), n, 0);
        }
        Path sheet = Files.writeString(media.resolve("clips.csv"), """
                clip,subject,media,onset,apex,offset,emotion,action_units,fps
                moving,s1,moving,12,15,19,disgust,4+7,100
                still,s2,still,11,14,20,surprise,1+2,100
                """);
        Path folder = root.resolve("project");
        JsonObject report = CommandRun.of(
                        "import",
                        "--dataset",
                        "table",
                        "--sheet",
                        sheet,
                        "--media",
                        media,
                        "--project",
                        folder,
                        "--json")
                .json();
        return new TableProject(media, folder, report);
    }

    /// The level of one channel of one pixel, any but smooth in time.
    public static int level(int time, int x, int y, int channel) {
        return Math.floorMod(time * time * (7 + channel) + 31 * x + 17 * y * (time % 3 + 1), 256);
    }

    private static void write(Path clip, int number, int time) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, level(time, x, y, 0) << 16 | level(time, x, y, 1) << 8 | level(time, x, y, 2));
            }
        }
        Files.createDirectories(clip);
        ImageIO.write(
                image, "png", clip.resolve("img%04d.png".formatted(number)).toFile());
    }

    public Path folder() {
        return folder;
    }

    public Path image(String clip, int number) {
        return media.resolve(clip).resolve("img%04d.png".formatted(number));
    }

    JsonObject report() {
        return report;
    }
}
