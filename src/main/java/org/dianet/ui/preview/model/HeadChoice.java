package org.dianet.ui.preview.model;

import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import org.dianet.ui.common.control.ChoiceText;
import org.dianet.ui.common.control.Tip;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// All attention heads together, or one of them. Not there for a map without heads.
final class HeadChoice extends ComboBox<Integer> {
    private static final int ALL = 0;
    private final ObjectProperty<@Nullable Integer> head;

    /// @param head counted from 1, or `null` for all
    HeadChoice(ObjectProperty<@Nullable Integer> head) {
        this.head = head;
        setId("overlay-head");
        setMaxWidth(Double.MAX_VALUE);
        setConverter(ChoiceText.by(
                number -> number == ALL ? Messages.text("preview.heads") : Messages.text("preview.head", number)));
        Tip.set(this, Messages.text("preview.head.hint"));
        offer(0);
        setOnAction(_ -> {
            Integer chosen = getValue();
            if (chosen != null) {
                head.set(chosen == ALL ? null : chosen);
            }
        });
    }

    /// @param count how many heads there are
    void offer(int count) {
        setVisible(count > 1);
        setManaged(count > 1);
        if (getItems().size() != count + 1) {
            getItems().setAll(IntStream.rangeClosed(ALL, count).boxed().toList());
        }
        Integer now = head.get();
        setValue(now == null ? Integer.valueOf(ALL) : now);
    }
}
