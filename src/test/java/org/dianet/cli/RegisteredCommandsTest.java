package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.cli.common.WorkCommand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@Tag("slow")
class RegisteredCommandsTest {

    @Test
    void everyCommandThatIsWrittenCanBeCalled() {
        Set<String> written = new ClassFileImporter()
                .importPackages("org.dianet.cli").stream()
                        .filter(type -> type.isAssignableTo(WorkCommand.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> callable = new TreeSet<>();
        collect(Dianet.commandLine(), callable);
        written.removeAll(callable);
        assertEquals(Set.of(), written);
    }

    private static void collect(CommandLine line, Set<String> names) {
        names.add(line.getCommand().getClass().getName());
        line.getSubcommands().values().forEach(sub -> collect(sub, names));
    }
}
