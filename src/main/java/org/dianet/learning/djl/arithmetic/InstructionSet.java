package org.dianet.learning.djl.arithmetic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A value of `ONEDNN_MAX_CPU_ISA`, from the most to the least modern. Values beyond these change nothing for 32-bit
/// numbers.
enum InstructionSet {
    /// The engine chooses.
    DEFAULT(""),
    AVX512_CORE("avx512f"),
    AVX2("avx2"),
    SSE41("sse4_1");

    /// Read by the engine's convolution library while it is loaded.
    static final String VARIABLE = "ONEDNN_MAX_CPU_ISA";

    /// Its older name, which is read too.
    private static final String OLDER_VARIABLE = "DNNL_MAX_CPU_ISA";

    private final String flag;

    InstructionSet(String flag) {
        this.flag = flag;
    }

    static boolean isVariable(String name) {
        return name.equals(VARIABLE) || name.equals(OLDER_VARIABLE);
    }

    /// What the user set for all programs; empty if nothing.
    static Optional<String> setByUser(Map<String, String> environment) {
        return Stream.of(VARIABLE, OLDER_VARIABLE)
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /// What the variable has to be.
    String value() {
        return this == DEFAULT ? "" : name();
    }

    /// Whether it is tried although the engine's own choice is right: an older set may still be faster, the others are
    /// not.
    boolean mayBeFaster() {
        return this == DEFAULT || this == AVX2;
    }

    /// Those worth a trial, in the order in which they are preferred where none is clearly faster.
    ///
    /// @param flags what the processor can do, as Linux names it; empty if the system does not give them
    /// @param x64 whether it is a processor of that family: the others know no such choice
    static List<InstructionSet> candidates(Set<String> flags, boolean x64) {
        if (!x64) {
            return List.of(DEFAULT);
        }
        return List.of(values()).stream()
                .filter(set -> set == DEFAULT || flags.isEmpty() || flags.contains(set.flag))
                .toList();
    }
}
