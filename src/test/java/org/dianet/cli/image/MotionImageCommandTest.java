package org.dianet.cli.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.dianet.cli.CommandRun;
import org.dianet.cli.TableProject;
import org.dianet.learning.motion.MotionRepresentation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotionImageCommandTest {
    @TempDir
    Path root;

    private TableProject project;
    private Path out;

    @BeforeEach
    void make() throws Exception {
        project = TableProject.in(root);
        out = root.resolve("images");
    }

    private static int grey(int frame) {
        return (299 * TableProject.level(frame, 0, 0, 0)
                        + 587 * TableProject.level(frame, 0, 0, 1)
                        + 114 * TableProject.level(frame, 0, 0, 2)
                        + 500)
                / 1000;
    }

    /// The values of the pixel at the top left.
    private static float[] first(Path npy, int channels) throws Exception {
        byte[] bytes = Files.readAllBytes(npy);
        int header = 10 + ((bytes[8] & 0xff) | ((bytes[9] & 0xff) << 8));
        float[] values = new float[channels];
        ByteBuffer.wrap(bytes, header, 4 * channels)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    /// Onset 12, apex 15: frames 12, 14 and 15, the middle one rounded up.
    @Test
    void everyPlaneIsAPictureAndTheValuesAreTheirOwn() throws Exception {
        JsonObject json = CommandRun.of(
                        "motion-image",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--representation",
                        "frame-sequence",
                        "--set",
                        "frames=3",
                        "--out",
                        out,
                        "--json")
                .json();
        float[] values = first(out.resolve("frame-sequence.npy"), 3);
        assertEquals(grey(12), values[0]);
        assertEquals(grey(14), values[1]);
        assertEquals(grey(15), values[2]);
        int shown = ImageIO.read(out.resolve("frame-sequence-frame-3-grey.png").toFile())
                .getRGB(0, 0);
        assertEquals(grey(15), shown & 0xff);
        assertEquals(
                "frame 1 grey",
                json.getAsJsonArray("streams")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("planes")
                        .get(0)
                        .getAsString());
    }

    @Test
    void aReadingIsNamedAsOne() {
        CommandRun run = CommandRun.of(
                        "motion-image",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--representation",
                        "trdi-midi",
                        "--out",
                        out)
                .succeeded();
        assertTrue(run.out().contains("our reading of MIDI"), run.out());
        assertTrue(Files.exists(out.resolve("dynamic-image-image.png")));
        assertTrue(Files.exists(out.resolve("by-intensity-image.png")));
    }

    @Test
    void allAreListedWithTheirSettings() {
        String listed = CommandRun.of("motion-image", "--list").succeeded().out();
        for (MotionRepresentation some : MotionRepresentation.all()) {
            assertTrue(listed.contains(some.specName()), some.specName());
        }
        assertTrue(listed.contains("theta1 0.5"), listed);
        assertTrue(listed.contains("8 of a clip's frames in grey"), listed);
    }

    @Test
    void aSettingThatIsNotItsOwnIsRefused() {
        CommandRun.of(
                        "motion-image",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--representation",
                        "midi",
                        "--set",
                        "theta1=0.3",
                        "--out",
                        out)
                .wrongUsageSaying("midi has no setting theta1", "colour");
    }

    @Test
    void wrongValuesTellWhatIsAllowed() {
        for (List<String> wrong : List.of(
                List.of("mm-cof", "threshold=2", "threshold must lie in 0..1"),
                List.of("midi", "input=dual", "input must be full"),
                List.of("flow-sequence", "frames=99", "frames must lie in 1..64"),
                List.of("flow", "flowAlgorithm=best", "farneback"))) {
            CommandRun.of(
                            "motion-image",
                            project.folder(),
                            "--clip",
                            "moving",
                            "--representation",
                            wrong.get(0),
                            "--set",
                            wrong.get(1),
                            "--out",
                            out)
                    .failedSaying(wrong.get(2));
        }
    }

    @Test
    void aClipThatIsTooShortIsToldAndTheOthersAreWritten() {
        CommandRun.of(
                        "motion-image",
                        project.folder(),
                        "--clip",
                        "moving",
                        "--representation",
                        "flow-sequence",
                        "--out",
                        out)
                .failedSaying("A sequence of 11 flows", "the clip has 7");
    }
}
