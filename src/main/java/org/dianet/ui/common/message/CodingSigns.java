package org.dianet.ui.common.message;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dianet.model.annotation.Coding;

/// What makes a coding worth a second look, as signs for a narrow column.
public final class CodingSigns {
    private CodingSigns() {}

    public static String of(Coding coding) {
        String[] signs = {
            coding.disputed() ? "◆" : "",
            coding.confidence().low() ? "?" : "",
            coding.note().isBlank() ? "" : "✎"
        };
        return Arrays.stream(signs).filter(sign -> !sign.isEmpty()).collect(Collectors.joining(" "));
    }
}
