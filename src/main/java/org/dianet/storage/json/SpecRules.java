package org.dianet.storage.json;

import java.util.Set;
import org.dianet.learning.Backbone;
import org.dianet.learning.Fusion;
import org.dianet.learning.InputMode;
import org.dianet.learning.TrainingSpec;

/// What fields of a spec may not stand together, and which were set in vain.
final class SpecRules {
    private SpecRules() {}

    /// @param set names of the fields that the user wrote
    static void check(TrainingSpec spec, Set<String> set) {
        if (Backbone.named(spec.backbone()).isEmpty()) {
            throw new Malformed(
                    "",
                    "the field \"backbone\" must be one of " + Backbone.names() + ", not \"" + spec.backbone() + "\"");
        }
        if (spec.input() != InputMode.DUAL) {
            for (String name : new String[] {"fusion", "heads", "consistency"}) {
                unused(set, name, "input has one stream");
            }
        } else if (spec.fusion() == Fusion.SIMPLE_ATTENTION || spec.fusion() == Fusion.CONCATENATION) {
            unused(set, "heads", "this fusion has no heads");
        }
    }

    private static void unused(Set<String> set, String name, String why) {
        if (set.contains(name)) {
            throw new Malformed("", "the field \"" + name + "\" is set, but " + why + "; leave it out");
        }
    }
}
