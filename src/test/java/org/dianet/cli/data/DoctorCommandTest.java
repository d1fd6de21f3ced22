package org.dianet.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.dianet.cli.CommandRun;
import org.dianet.cli.TableProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void make() throws IOException {
        project = TableProject.in(folder).folder();
    }

    @Test
    void aProposalIsAcceptedByItsNumberAndCanBeHandedOn() throws IOException {
        breakApex(19, 20);
        JsonObject finding = finding("mark-order");
        assertEquals(
                "The onset 19 comes after the apex 12.", finding.get("what").getAsString());
        assertEquals("open", finding.get("state").getAsString());
        int place = texts(finding, "proposals").indexOf("apex 19, onset 12, onset and apex swapped") + 1;
        assertTrue(place > 0, finding.toString());
        JsonObject done = doctor("--clip", "moving", "--kind", "mark-order", "--accept", place, "--coder", "Ana");
        assertEquals(1, done.getAsJsonArray("decided").size());
        assertEquals("12", clip("onset"));
        assertEquals("19", clip("apex"));

        Path file = folder.resolve("errata.json");
        assertEquals(2, doctor("--export-errata", file).get("corrections").getAsInt());
        JsonObject first = JsonParser.parseString(Files.readString(file))
                .getAsJsonObject()
                .getAsJsonArray("errata")
                .get(0)
                .getAsJsonObject();
        assertEquals(
                "{\"dataset\":\"\",\"subject\":\"s1\",\"clip\":\"moving\",\"field\":\"onset\",\"old\":19,\"new\":12,"
                        + "\"source\":\"coder Ana\",\"what\":\"The onset 19 comes after the apex 12.\"}",
                first.toString());
    }

    @Test
    void anotherLaboratorysErrataAreProposedAndAccepted() throws IOException {
        Path file = errata("moving", "{\"old\":15,\"new\":16}", "\"Lab B\"");
        JsonObject found = doctor("--errata", file);
        JsonObject finding = found.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals(
                "An errata file gives other values than apex 15.",
                finding.get("what").getAsString());
        assertEquals(List.of("apex 16 (Lab B)"), texts(finding, "proposals"));
        doctor("--errata", file, "--accept");
        assertEquals("16", clip("apex"));
        assertEquals(0, doctor("--errata", file).getAsJsonArray("findings").size(), "what is applied is no finding");
    }

    @Test
    void anErratumThatDoesNotFitIsSaidAndNotApplied() throws IOException {
        Path file = errata("moving", "{\"old\":14,\"new\":16}", "\"Lab B\"");
        JsonObject found = doctor("--errata", file, "--accept");
        assertEquals(0, found.getAsJsonArray("decided").size());
        assertEquals(
                "An errata file corrects apex 14 to 16 (Lab B), but here it is 15.",
                found.getAsJsonArray("findings")
                        .get(0)
                        .getAsJsonObject()
                        .get("what")
                        .getAsString());
        Path stranger = errata("elsewhere", "{\"old\":14,\"new\":16}", "\"Lab B\"");
        assertEquals(
                "1 correction is for clips that the project does not have: elsewhere.",
                doctor("--errata", stranger)
                        .getAsJsonArray("findings")
                        .get(0)
                        .getAsJsonObject()
                        .get("what")
                        .getAsString());
    }

    @Test
    void aBadErrataFileIsOneSentence() throws IOException {
        Path file = errata("moving", "{\"old\":\"14\",\"new\":16}", "\"Lab B\"");
        CommandRun.of("doctor", project, "--errata", file)
                .failedSaying("erratum 1 in the list", "\"old\" must be a whole number");
        CommandRun.of("doctor", project, "--errata", errata("moving", "{\"old\":15,\"new\":16}", "\"\""))
                .failedSaying("\"source\" must say who corrected the value");
    }

    @Test
    void aRejectedFindingIsRememberedWithWhoAndRestored() throws IOException {
        Files.delete(folder.resolve("media/still/img0011.png"));
        doctor("--kind", "missing-frames", "--reject", "--coder", "Ana");
        JsonObject counts = doctor().getAsJsonObject("counts");
        assertEquals(0, counts.get("error").getAsInt());
        assertEquals(1, counts.get("rejected").getAsInt());
        JsonObject finding = finding("missing-frames");
        assertEquals("rejected", finding.get("state").getAsString());
        assertEquals("Ana", finding.get("decidedBy").getAsString());
        String listed = CommandRun.of("doctor", project).succeeded().out();
        assertTrue(listed.contains("1 rejected finding not listed; see --rejected."), listed);
        doctor("--kind", "missing-frames", "--restore");
        assertEquals(1, doctor().getAsJsonObject("counts").get("error").getAsInt());
    }

    /// A spot that is brightest at frame 10 of 20, with the apex marked at 15.
    @Test
    void whereAClipMovesIsHiddenFromABlindCoderUntilTheyMarkedIt() throws IOException {
        for (int n = 1; n <= 20; n++) {
            int grey = 20 + 18 * Math.max(0, 6 - Math.abs(n - 10));
            BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
            for (int at = 0; at < 256; at++) {
                int level = at % 16 > 4 && at % 16 < 12 && at / 16 > 4 && at / 16 < 12 ? grey : 20;
                image.setRGB(at % 16, at / 16, level * 0x10101);
            }
            Path file = Files.createDirectories(folder.resolve("spot/a")).resolve("f%02d.png".formatted(n));
            ImageIO.write(image, "png", file.toFile());
        }
        Path sheet = Files.writeString(
                folder.resolve("spot/clips.csv"), "clip,subject,media,onset,apex,offset,fps\na,s1,a,2,15,16,100\n");
        project = folder.resolve("spotted");
        CommandRun.of(
                        "import",
                        "--dataset",
                        "table",
                        "--sheet",
                        sheet,
                        "--media",
                        folder.resolve("spot"),
                        "--project",
                        project)
                .succeeded();
        assertEquals(1, doubts());
        CommandRun.of("coding-rule", project, "--set", "blind").succeeded();
        assertEquals(0, doubts());
        String said = CommandRun.of("doctor", project, "--decode", "--coder", "Bo")
                .succeeded()
                .err();
        assertTrue(said.contains("1 finding hidden: the project requires blind coding, and Bo has not marked"), said);
        CommandRun.of("annotate", project, "--clip", "a", "--coder", "Bo", "--own", "--onset", 4, "--apex", 15)
                .succeeded();
        assertEquals(0, doubts(), "an apex alone is no whole pass");
        CommandRun.of("annotate", project, "--clip", "a", "--coder", "Bo", "--own", "--offset", 16)
                .succeeded();
        assertEquals(1, doubts());
    }

    private int doubts() {
        return doctor("--decode", "--kind", "apex-far", "--coder", "Bo")
                .getAsJsonArray("findings")
                .size();
    }

    @Test
    void decisionsNeedToSayAboutWhat() {
        CommandRun.of("doctor", project, "--reject").wrongUsageSaying("--clip or --kind");
        CommandRun.of("doctor", project, "--kind", "nonsense").wrongUsageSaying("--kind must be one of media,");
        CommandRun.of("doctor", project, "--kind", "gap", "--reject", "--restore")
                .wrongUsageSaying("one of --accept");
    }

    private void breakApex(int onset, int offset) throws IOException {
        Path file = project.resolve("project.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"onset\":12,\"apex\":15,\"offset\":19",
                                "\"onset\":" + onset + ",\"apex\":12,\"offset\":" + offset));
    }

    private Path errata(String clip, String values, String source) throws IOException {
        return Files.writeString(
                folder.resolve("lab-b.json"),
                "{\"format\":\"dianet-errata\",\"version\":1,\"writtenBy\":\"x\",\"errata\":[{\"dataset\":\"\","
                        + "\"subject\":\"s1\",\"clip\":\"" + clip + "\",\"field\":\"apex\","
                        + values.substring(1, values.length() - 1) + ",\"source\":" + source + ",\"what\":\"typo\"}]}");
    }

    private JsonObject finding(String kind) {
        return doctor("--kind", kind).getAsJsonArray("findings").get(0).getAsJsonObject();
    }

    private JsonObject doctor(Object... options) {
        Object[] all = new Object[options.length + 3];
        all[0] = "doctor";
        all[1] = project;
        all[2] = "--json";
        System.arraycopy(options, 0, all, 3, options.length);
        return CommandRun.of(all).json();
    }

    private String clip(String field) {
        return CommandRun.of("clips", project, "--json")
                .json()
                .getAsJsonArray("clips")
                .get(0)
                .getAsJsonObject()
                .get(field)
                .getAsString();
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
