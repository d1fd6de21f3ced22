package org.dianet.ui.common.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dianet.model.project.Project;
import org.dianet.storage.ProjectStore;
import org.dianet.ui.common.message.Problem;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static Optional<Problem> told(int recovered, List<String> account, List<String> notes) {
        return Recovery.account(new ProjectStore.Opened(Project.empty("p"), Path.of("p"), recovered, account, notes));
    }

    @Test
    void editsBroughtBackAreGoodNewsWithoutACode() {
        assertEquals(
                Optional.of(Problem.good("4 edits of the last session brought back from the journal", "a\nb")),
                told(4, List.of("a", "b"), List.of()));
        assertEquals("", told(4, List.of("a"), List.of()).orElseThrow().code());
    }

    @Test
    void damageThatWasWorkedAroundIsAProblemStill() {
        assertFalse(told(4, List.of("a"), List.of("The last line of the journal is cut off."))
                .orElseThrow()
                .good());
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertEquals(Optional.empty(), told(0, List.of(), List.of()));
    }
}
