package org.dianet.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dianet.model.annotation.Coder;
import org.dianet.ui.UiRig;
import org.dianet.ui.common.message.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was said and has gone from the screen.
class NoticesTest {
    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        workbench = new UiRig(folder).workbench;
    }

    private List<String> past() {
        return workbench.notices().past().stream().map(Notices.Past::text).toList();
    }

    @Test
    void whatWasSaidIsFoundAgainTheLatestFirst() {
        workbench.notices().hints().show("one");
        workbench.notices().showProblem(Problem.good("two", "three"));
        workbench.notices().dismissProblem();
        workbench.notices().hints().clear();
        assertEquals(List.of("two\nthree", "one"), past());
    }

    @Test
    void theSameInARowIsThereOnce() {
        workbench.notices().hints().show("one");
        workbench.notices().hints().show("one");
        workbench.notices().hints().show("two");
        workbench.notices().hints().show("one");
        assertEquals(List.of("one", "two", "one"), past());
    }

    @Test
    void theNextCoderDoesNotReadWhatWasSaidToTheLast() {
        workbench.notices().hints().show("one");
        workbench.coder().set(new Coder("Ben"));
        assertEquals(List.of(), past());
    }

    @Test
    void twoHundredAreKept() {
        for (int i = 0; i < 205; i++) {
            workbench.notices().hints().show("hint " + i);
        }
        assertEquals(200, past().size());
        assertEquals("hint 204", past().getFirst());
    }
}
