package org.dianet.ui.preview.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.dianet.imaging.Frame;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.Plane;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.message.Messages;
import org.jspecify.annotations.Nullable;

/// One phase: its name in the phase's colour, its picture, and what was pooled.
final class PhaseColumn extends Pane {
    private static final double LARGEST = 640;
    private static final double SPACING = 4;

    private final FrameImage buffers = new FrameImage();
    private final PhaseImageView image = new PhaseImageView();
    private final Label caption = new Label();
    private final Label heading;
    private final String title;
    private @Nullable ValueAt values;
    private String unit = "";
    private double picture = LARGEST;

    /// What a picture's value is at a place, in words.
    @FunctionalInterface
    interface ValueAt {
        /// @param x from the left edge (0) to the right (1)
        String at(double x, double y);
    }

    PhaseColumn(String title, String phaseStyle) {
        this.title = title;
        heading = new Label(title);
        heading.getStyleClass().addAll("phase-heading", phaseStyle);
        heading.setMaxWidth(Double.MAX_VALUE);
        caption.getStyleClass().add("phase-caption");
        image.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        image.accessibleTextProperty().bind(Bindings.concat(heading.textProperty(), " ", caption.textProperty()));
        getStyleClass().add("phase-column");
        getChildren().addAll(heading, image, caption);
        setMinHeight(USE_PREF_SIZE);
        fit(PhaseImageView.LEAST);
    }

    /// Takes the height that a square picture needs.
    ///
    /// @param width of the picture; less than the column's, if it is to leave room for others
    void fit(double width) {
        picture = side(width);
        setPrefHeight(needed(width));
        requestLayout();
    }

    /// How much higher than now it would have to be at this width.
    double taller(double width) {
        return needed(width) - getPrefHeight();
    }

    private double needed(double width) {
        return heading.prefHeight(-1) + SPACING + side(width) + SPACING + caption.prefHeight(-1);
    }

    private static double side(double width) {
        return Math.floor(Math.clamp(width, PhaseImageView.LEAST, LARGEST));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = heading.prefHeight(-1);
        double side = Math.min(side(width), picture);
        heading.resizeRelocate(0, 0, width, top);
        image.resizeRelocate(0, top + SPACING, Math.min(width, side), side);
        caption.resizeRelocate(0, top + 2 * SPACING + side, width, caption.prefHeight(-1));
    }

    PhaseImageView image() {
        return image;
    }

    /// What the picture is called now.
    String name() {
        return heading.getText();
    }

    /// Whether the picture has values to be read.
    boolean readable() {
        return isVisible() && image.isVisible() && values != null;
    }

    /// What its values are counted in; empty if that is in their words.
    String unit() {
        return unit;
    }

    String valueAt(double x, double y) {
        return values == null ? "" : values.at(x, y);
    }

    /// @param motion what is shown
    /// @param name of the picture
    /// @param numbers of the clip's frames, to name those that are missing
    void show(
            PhasePicture phase,
            MotionRepresentation motion,
            String name,
            FrameNumbers numbers,
            String span,
            PreviewSettings.Scale scale) {
        heading.setText(name);
        image.setVisible(true);
        caption.setText(span);
        switch (phase) {
            case PhasePicture.Drawn picture -> {
                show(picture, scale);
                values = (x, y) -> words(picture.at(x, y), motion);
                unit = motion.unit();
            }
            case PhasePicture.Missing(List<Integer> gaps) -> {
                image.show(null);
                values = null;
                int first = gaps.getFirst();
                String number = first < numbers.count()
                        ? numbers.numberAt(new FrameIndex(first)).toString()
                        : String.valueOf(first);
                image.setBadges(List.of(Messages.text("preview.badge.gaps", gaps.size(), number)));
            }
        }
    }

    private void show(PhasePicture.Drawn picture, PreviewSettings.Scale scale) {
        image.show(buffers.show(picture.pixels()));
        List<String> badges = new ArrayList<>();
        if (picture.singleFrame()) {
            badges.add(Messages.text("preview.badge.singleFrame"));
        } else if (picture.zeroMotion()) {
            badges.add(Messages.text("preview.badge.zeroMotion"));
        }
        if (scale == PreviewSettings.Scale.OWN) {
            badges.add(Messages.text("preview.badge.ownScale", Math.round(picture.scale())));
        }
        image.setBadges(badges);
    }

    /// Colours have one change, their mean; channels that are other things, such as directions, stand one by one.
    private static String words(List<Double> channels, MotionRepresentation motion) {
        List<Double> told = !Plane.directed(motion.planes())
                ? List.of(channels.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0))
                : channels;
        return told.stream()
                .map(value -> String.format(Locale.ROOT, "%+.1f", value).replace('-', '−'))
                .collect(Collectors.joining(", "));
    }

    /// Shows an image that nothing was pooled for.
    ///
    /// @param read what is over it, at a place; `null` if nothing is
    void show(Frame given, String name, String span, @Nullable ValueAt read) {
        values = read;
        unit = "";
        heading.setText(name);
        image.setVisible(true);
        image.show(buffers.show(given));
        image.setBadges(List.of());
        caption.setText(span);
    }

    void clear() {
        heading.setText(title);
        values = null;
        image.setVisible(false);
        image.show(null);
        image.setBadges(List.of());
        caption.setText("");
    }
}
