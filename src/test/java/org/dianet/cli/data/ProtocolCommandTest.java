package org.dianet.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dianet.cli.CommandRun;
import org.dianet.dataset.DatasetFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Importing what is recognised, and giving a project another class protocol.
class ProtocolCommandTest {
    private static final String TWO = """
            {"name": "two", "version": "3", "classes": ["up", "down"],
             "classOfLabel": {"Happiness": "up", "anger": "down", "samm/contempt": "down"},
             "leftOut": {"other": "no emotion"}}
            """;

    @TempDir
    Path folder;

    private DatasetFolder data;
    private Path project;

    @BeforeEach
    void open() {
        data = new DatasetFolder(folder.resolve("data"));
        project = folder.resolve("project");
        data.file("labels.csv", """
                Subject,Filename,Inducement Code,Onset Frame,Apex Frame,Offset Frame,Action Units,Estimated Emotion
                006,006_1_2,1,1,2,3,4,Happiness
                006,006_1_3,1,1,2,3,4,Anger
                007,007_1_1,1,1,2,3,4,Contempt
                007,007_1_2,1,1,2,3,4,Other
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String clip : new String[] {"006/006_1_2", "006/006_1_3", "007/007_1_1", "007/007_1_2"}) {
            data.images("SAMM/" + clip, "x_%04d.jpg", 1, 3);
        }
    }

    private CommandRun imported(Object... more) {
        Object[] arguments = new Object[5 + more.length];
        Object[] first = {"import", "--media", data.root(), "--project", project};
        System.arraycopy(first, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandRun.of(arguments);
    }

    private Path two() throws IOException {
        return Files.writeString(folder.resolve("two.json"), TWO);
    }

    @Test
    void whatIsRecognisedIsImportedAndSaid() {
        CommandRun run = imported().succeeded();
        assertTrue(
                run.out()
                        .startsWith("Recognised samm from " + data.root().resolve("labels.csv")
                                + ": columns of SAMM; 4 of its 4 clips were found."),
                run.out());
        JsonObject json = CommandRun.of("protocol", project, "--json").json();
        assertEquals(4, json.get("clips").getAsInt());
        JsonObject sheet = json.getAsJsonArray("sheets").get(0).getAsJsonObject();
        assertEquals("labels.csv", sheet.get("name").getAsString());
        assertEquals("samm", sheet.get("dataset").getAsString());
    }

    @Test
    void whatIsInDoubtIsListedAndNotImported() {
        data.images("Cropped/006/006_1_2", "x_%04d.jpg", 1, 3);
        imported().failedSaying("It is not clear", "Cropped", "--media");
        assertFalse(Files.exists(project));
    }

    @Test
    void anOwnProtocolIsUsedFromAFileAndKept() throws IOException {
        imported("--protocol", two()).succeeded();
        JsonObject json = CommandRun.of("protocol", project, "--json").json();
        assertEquals("two", json.get("name").getAsString());
        assertEquals("3", json.get("version").getAsString());
        assertEquals(1, json.getAsJsonObject("classes").get("up").getAsInt());
        assertEquals(2, json.getAsJsonObject("classes").get("down").getAsInt());
        assertEquals(
                "no emotion",
                json.getAsJsonObject("excluded").get("samm_007_1_2").getAsString());
        CommandRun.of("protocol", project, "--use", "samm-5").succeeded();
        CommandRun.of("protocol", project, "--use", "two").succeeded();
        CommandRun list = CommandRun.of("protocol", project, "--list").succeeded();
        assertTrue(list.out().startsWith("two, version 3: own protocol; 3 clips of 2 subjects here."), list.out());
    }

    @Test
    void aProtocolIsWrittenAsItIsRead() throws IOException {
        imported("--protocol", two()).succeeded();
        Path file = folder.resolve("copy.json");
        CommandRun.of("protocol", project, "--save", file).succeeded();
        CommandRun.of("protocol", project, "--use", "samm-5").succeeded();
        CommandRun.of("protocol", project, "--file", file).succeeded();
        assertEquals(
                "two",
                CommandRun.of("protocol", project, "--json").json().get("name").getAsString());
    }

    @Test
    void unknownLabelsAreListedAndNothingChanges() throws IOException {
        imported().succeeded();
        Path file = Files.writeString(
                folder.resolve("p.json"), "{\"name\":\"p\",\"classes\":[\"a\"],\"classOfLabel\":{\"anger\":\"a\"}}");
        CommandRun.of("protocol", project, "--file", file)
                .failedSaying("The protocol p has no class for these labels", "Contempt=1", "Happiness=1", "Other=1");
        assertEquals(
                "all labels",
                CommandRun.of("protocol", project, "--json").json().get("name").getAsString());
    }

    @Test
    void aFileThatIsNoProtocolNamesTheField() throws IOException {
        imported().succeeded();
        Path file = Files.writeString(folder.resolve("p.json"), "{\"name\":\"p\",\"classes\":\"a\"}");
        CommandRun.of("protocol", project, "--file", file)
                .failedSaying("p.json is not a protocol: the field \"classes\" must be a list in brackets");
    }

    @Test
    void anUnknownNameIsWrongUsage() {
        imported().succeeded();
        CommandRun.of("protocol", project, "--use", "megc1999").wrongUsageSaying("There is no protocol megc1999");
    }
}
