package org.dianet.ui.doctor;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.dianet.imaging.Frame;
import org.dianet.ui.common.control.FrameImage;
import org.dianet.ui.common.control.Icons;
import org.dianet.ui.common.message.Messages;

/// Frames side by side in columns of one width, as large as fits.
final class EvidencePane extends Region {
    private static final double HIGHEST = 420;
    private static final double GAP = 8;
    private static final double CAPTION = 24;
    private static final double EMPTY_RATIO = 1;
    private final List<FrameImage> images = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();

    /// @param ratio width over height
    private record Card(StackPane stage, ImageView picture, Label caption, double ratio) {}

    EvidencePane() {
        getStyleClass().add("evidence");
        setId("doctor-evidence");
        setMinWidth(0);
    }

    /// @param chosen number of the proposal that would be accepted, whose frames are marked
    void show(List<Evidence.Picture> pictures, int chosen) {
        cards.clear();
        getChildren().clear();
        while (images.size() < pictures.size()) {
            images.add(new FrameImage());
        }
        for (int i = 0; i < pictures.size(); i++) {
            Card card = card(pictures.get(i), images.get(i), chosen);
            cards.add(card);
            getChildren().addAll(card.stage, card.caption);
        }
        requestLayout();
    }

    private static Card card(Evidence.Picture picture, FrameImage image, int chosen) {
        Label caption = new Label(picture.caption());
        caption.getStyleClass().add("note");
        caption.setAlignment(Pos.CENTER);
        StackPane stage = new StackPane();
        stage.getStyleClass().add("evidence-stage");
        if (picture.proposal() == chosen) {
            stage.getStyleClass().add("chosen");
        }
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(picture.caption());
        Frame frame = picture.frame();
        if (frame != null) {
            view.setImage(image.show(frame));
            stage.getChildren().add(view);
            return new Card(stage, view, caption, (double) frame.width() / frame.height());
        }
        boolean waiting = picture.problem().isEmpty();
        Label words = new Label(
                waiting ? Messages.text("doctor.reading") : picture.problem(),
                waiting ? null : Icons.of("mdal-broken_image"));
        words.setWrapText(true);
        words.getStyleClass().add("evidence-missing");
        stage.getChildren().add(words);
        return new Card(stage, view, caption, EMPTY_RATIO);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double column(double width) {
        return cards.isEmpty() ? 0 : (width - GAP * (cards.size() - 1)) / cards.size();
    }

    private double height(Card card, double column) {
        return Math.min(HIGHEST, column / card.ratio);
    }

    @Override
    protected double computePrefHeight(double width) {
        double column = column(width < 0 ? getWidth() : width);
        double highest =
                cards.stream().mapToDouble(card -> height(card, column)).max().orElse(0);
        return highest + CAPTION;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        double x = 0;
        for (Card card : cards) {
            double high = height(card, column);
            double wide = Math.min(column, high * card.ratio);
            card.picture.setFitWidth(Math.max(1, wide - 4));
            layoutInArea(card.stage, x, 0, wide, high, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(card.caption, x, high, wide, CAPTION, 0, HPos.CENTER, VPos.CENTER);
            x += wide + GAP;
        }
    }
}
